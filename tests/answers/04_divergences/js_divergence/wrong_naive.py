# reason: nan where p or q is 0
# hint: nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    return 0.5 * ((p * torch.log(p / m)).sum() + (q * torch.log(q / m)).sum())
