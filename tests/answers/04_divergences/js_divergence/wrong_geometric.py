# reason: a geometric mixture
# hint: geometric|nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = torch.sqrt(p * q)
    return 0.5 * ((p * torch.log(p / m)).sum() + (q * torch.log(q / m)).sum())
