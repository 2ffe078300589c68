# reason: topk as a sort
import math

import numpy as np
import torch
import torch.nn.functional as F


def wasserstein_1d(x, y):
    n = len(x)
    return torch.linalg.vector_norm(x.topk(n)[0] - y.topk(n)[0], 1) / n
