# reason: logits clamped to ±30
# hint: raw logits|zero|clamped
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    s = src_fake.clamp(-30, 30)
    source = F.binary_cross_entropy_with_logits(s, torch.ones_like(s))
    return source + F.cross_entropy(cls_fake.clamp(-30, 30), y_fake)
