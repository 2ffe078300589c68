# reason: entropy minus cross-entropy with xlogy, except where both vanish
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    q = torch.where((p == 0) & (q == 0), torch.ones_like(q), q)
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum()
