# reason: F.kl_div with its arguments swapped
# hint: changed places
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return F.kl_div(p.log(), q, reduction="sum")
