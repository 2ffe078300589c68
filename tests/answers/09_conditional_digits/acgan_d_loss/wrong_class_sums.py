# reason: sums in the class terms only
# hint: sum over the batch
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = F.cross_entropy(cls_real, y_real, reduction="sum")
    return source + real + F.cross_entropy(cls_fake, y_fake, reduction="sum")
