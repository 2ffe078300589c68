# reason: one concatenated call with weights
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    n, m = len(src_real), len(src_fake)
    w = torch.cat([torch.full((n,), 1 / n), torch.full((m,), 1 / m)])
    t = torch.cat([torch.ones(n), torch.zeros(m)])
    s = torch.cat([src_real, src_fake])[:, 0]
    bce = F.binary_cross_entropy_with_logits(s, t, weight=w, reduction="sum")
    ce = F.cross_entropy(torch.cat([cls_real, cls_fake]), torch.cat([y_real, y_fake]), reduction="none")
    return bce + (ce * w).sum()
