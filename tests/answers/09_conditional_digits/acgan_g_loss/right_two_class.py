# reason: the source as a two-class problem
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    two = torch.cat([torch.zeros_like(src_fake), src_fake], dim=1)
    real = torch.ones(len(src_fake), dtype=torch.long)
    return F.cross_entropy(two, real) + F.cross_entropy(cls_fake, y_fake)
