# reason: exp-sum-log without shift
# hint: nan|infinite|raw logits
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    ce = lambda l, y: (l.exp().sum(1).log() - l.gather(1, y[:, None])[:, 0]).mean()
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake)) + ce(cls_real, y_real) + ce(cls_fake, y_fake)
