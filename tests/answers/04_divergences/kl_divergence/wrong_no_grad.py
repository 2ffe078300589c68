# reason: computed under no_grad
# hint: No gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    with torch.no_grad():
        m = p > 0
        return (p[m] * torch.log(p[m] / q[m])).sum()
