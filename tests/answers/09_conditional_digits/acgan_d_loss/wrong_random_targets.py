# reason: soft targets drawn at random
# hint: random state
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    soft = 0.7 + 0.3 * torch.rand_like(src_real)
    return bce(src_real, soft) + bce(src_fake, torch.zeros_like(src_fake)) + ce(cls_real, y_real) + ce(
        cls_fake, y_fake
    )
