# reason: nan_to_num hides the infinity and leaves nan in the gradient
# hint: \+inf
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return torch.nan_to_num(p * torch.log(p / q)).sum()
