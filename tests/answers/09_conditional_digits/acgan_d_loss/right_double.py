# reason: computed in float64
import torch
from torch import nn
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    a, b, c, d = (t.double() for t in (src_real, cls_real, src_fake, cls_fake))
    bce = nn.BCEWithLogitsLoss()
    return (bce(a, torch.ones_like(a)) + bce(c, torch.zeros_like(c)) + F.cross_entropy(b, y_real) + F.cross_entropy(d, y_fake)).float()
