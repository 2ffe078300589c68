# reason: class 0 ignored
# hint: class 0 are left out
import torch
from torch import nn
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, nn.CrossEntropyLoss(ignore_index=0)
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)
