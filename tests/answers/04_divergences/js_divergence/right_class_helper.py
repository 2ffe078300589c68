# reason: helper with safe where
import math

import numpy as np
import torch
import torch.nn.functional as F


def _terms(a, m):
    some = a > 0
    ratio = torch.where(some, a, torch.ones_like(a)) / torch.where(some, m, torch.ones_like(m))
    return torch.where(some, a * ratio.log(), torch.zeros_like(a))


def js_divergence(p, q):
    m = torch.stack([p, q]).mean(0)
    return torch.stack([_terms(p, m).sum(), _terms(q, m).sum()]).mean()
