# reason: the mean of two masked KLs to the mixture
import math

import numpy as np
import torch
import torch.nn.functional as F


def _kl(a, b):
    some = a > 0
    return (a[some] * torch.log(a[some] / b[some])).sum()


def js_divergence(p, q):
    m = (p + q) / 2
    return (_kl(p, m) + _kl(q, m)) / 2
