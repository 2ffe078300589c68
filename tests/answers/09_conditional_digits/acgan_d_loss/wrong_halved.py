# reason: the sum halved
# hint: halved
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    real = bce(src_real, torch.ones_like(src_real)) + ce(cls_real, y_real)
    fake = bce(src_fake, torch.zeros_like(src_fake)) + ce(cls_fake, y_fake)
    return (real + fake) / 2
