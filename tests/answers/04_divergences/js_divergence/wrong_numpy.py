# reason: through NumPy: no gradient
# hint: No gradient|numpy
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m)).detach().numpy()
    a, b = p.detach().numpy(), q.detach().numpy()
    left = np.where(a > 0, a * np.log(np.where(a > 0, a, 1) / m), 0).sum()
    right = np.where(b > 0, b * np.log(np.where(b > 0, b, 1) / m), 0).sum()
    return torch.tensor((left + right) / 2)
