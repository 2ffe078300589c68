# reason: einsum with one-hot
import torch
from torch import nn
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    def ce(l, y):
        return -torch.einsum("nk,nk->", F.one_hot(y, l.shape[1]).to(l.dtype), l.log_softmax(-1)) / l.shape[0]
    return torch.nn.functional.softplus(-src_real).mean() + F.softplus(src_fake).mean() + ce(cls_real, y_real) + ce(cls_fake, y_fake)
