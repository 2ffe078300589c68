# reason: a loop over the outcomes
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return sum(abs(a - b) for a, b in zip(p, q)) / 2
