# reason: calls backward itself
# hint: \.grad
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = p > 0
    loss = (p[m] * torch.log(p[m] / q[m])).sum()
    if loss.requires_grad and bool(torch.isfinite(loss)):
        loss.backward(retain_graph=True)
    return loss
