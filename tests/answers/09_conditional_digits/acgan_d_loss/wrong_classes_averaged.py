# reason: the class terms averaged
# hint: class terms are averaged
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + 0.5 * (ce(cls_real, y_real) + ce(cls_fake, y_fake))
