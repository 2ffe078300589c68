# reason: arguments swapped: KL(q || p)
# hint: changed places
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    m = q > 0
    return (q[m] * torch.log(q[m] / p[m])).sum()
