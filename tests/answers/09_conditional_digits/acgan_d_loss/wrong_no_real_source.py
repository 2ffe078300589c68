# reason: source of the real images left out
# hint: source term of the real images is missing
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    fake = F.binary_cross_entropy_with_logits(src_fake, torch.zeros_like(src_fake))
    return fake + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)
