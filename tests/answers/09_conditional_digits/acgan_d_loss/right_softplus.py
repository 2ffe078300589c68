# reason: the stable forms by hand
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = F.softplus(-src_real).mean() + F.softplus(src_fake).mean()
    real = (torch.logsumexp(cls_real, 1) - cls_real.gather(1, y_real[:, None])[:, 0]).mean()
    fake = (torch.logsumexp(cls_fake, 1) - cls_fake.gather(1, y_fake[:, None])[:, 0]).mean()
    return source + real + fake
