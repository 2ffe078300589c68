# reason: the terms, not their sum
# hint: reduce it
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return torch.xlogy(p, p) - torch.xlogy(p, q)
