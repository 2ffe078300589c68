# reason: logaddexp
import torch
from torch import nn


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    z = torch.zeros(1)
    out = torch.logaddexp(z, -src_real).mean() + torch.logaddexp(z, src_fake).mean()
    for l, y in [(cls_real, y_real), (cls_fake, y_fake)]:
        out += nn.CrossEntropyLoss(reduction="sum")(l, y) / y.numel()
    return out
