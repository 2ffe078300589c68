# reason: nan only in gradients that do not exist
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    return torch.where((p == 0) & (q == 0), torch.tensor(0.5), p / (p + q))
