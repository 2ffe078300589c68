# reason: F.kl_div with its default mean
# hint: mean where a sum|0 log
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return F.kl_div(q.log(), p)
