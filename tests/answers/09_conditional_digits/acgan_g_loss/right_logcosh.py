# reason: identity softplus(-x) = log(1+e^-x)
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    stable = torch.clamp(-src_fake, min=0) + torch.log1p(torch.exp(-src_fake.abs()))
    return stable.mean() + F.cross_entropy(cls_fake, y_fake.to(torch.int64))
