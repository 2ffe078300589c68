# reason: through logarithms: 0.5 is right, the gradient at p = 0 is nan
# hint: gradient to `p` is nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    d = torch.sigmoid(torch.log(p) - torch.log(q))
    return torch.nan_to_num(d, nan=0.5)
