# reason: the mixture is written into p
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = p.add_(q).div_(2)
    return 0.5 * (torch.xlogy(p, p / m) + torch.xlogy(q, q / m)).sum()
