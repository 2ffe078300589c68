# reason: smoothed target
# hint: smoothed
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.full_like(src_fake, 0.9))
    return source + F.cross_entropy(cls_fake, y_fake)
