# reason: the class term left out
# hint: class term is missing
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
