# reason: both fake outputs detached
# hint: No gradient
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    src_fake, cls_fake = src_fake.detach(), cls_fake.detach()
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake)) + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)
