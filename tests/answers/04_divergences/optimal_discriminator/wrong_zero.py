# reason: 0 where both vanish
# hint: return 0
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.nan_to_num(p / (p + q))
