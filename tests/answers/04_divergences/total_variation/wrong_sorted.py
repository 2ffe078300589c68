# reason: sorts before comparing
# hint: sorted
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return 0.5 * (p.sort().values - q.sort().values).abs().sum()
