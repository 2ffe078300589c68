# reason: 0 log 0 comes out as nan
# hint: 0 log 0|nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return (p * torch.log(p / q)).sum()
