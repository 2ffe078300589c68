# reason: the symmetrised KL
# hint: symmetrised
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl(a, b):
    s = a > 0
    return (a[s] * torch.log(a[s] / b[s])).sum()


def js_divergence(p, q):
    return 0.5 * (kl(p, q) + kl(q, p))
