# reason: the share of the generated density
# hint: changed places
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    t = p + q
    return torch.where(t == 0, torch.full_like(p, 0.5), q / t)
