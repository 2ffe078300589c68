# reason: cdist with p = 1
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return torch.cdist(p[None], q[None], p=1).squeeze() / 2
