# reason: element by element
import math

import numpy as np
import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    flat = [a / (a + b) if a + b > 0 else torch.tensor(0.5) for a, b in zip(p.flatten(), q.flatten())]
    return torch.stack(flat).reshape(p.shape)
