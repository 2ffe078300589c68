# reason: the overlap instead of one minus it
# hint: overlap
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return torch.minimum(p, q).sum()
