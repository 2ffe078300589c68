# reason: logits clamped to ±20
# hint: raw logits|zero
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    src_real, src_fake = src_real.clamp(-20, 20), src_fake.clamp(-20, 20)
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)
