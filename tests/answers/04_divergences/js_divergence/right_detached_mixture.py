# reason: a constant mixture changes the gradient by a constant only
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = ((p + q) / 2).detach()
    a, b = p > 0, q > 0
    left = p[a] * (p[a].log() - m[a].log())
    right = q[b] * (q[b].log() - m[b].log())
    return (left.sum() + right.sum()) * 0.5
