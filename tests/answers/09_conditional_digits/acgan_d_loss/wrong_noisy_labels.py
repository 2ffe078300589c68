# reason: flips five percent of the labels
# hint: random
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    t = (torch.rand_like(src_real) > 0.05).float()
    bce = F.binary_cross_entropy_with_logits
    return bce(src_real, t) + bce(src_fake, torch.zeros_like(src_fake)) + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)
