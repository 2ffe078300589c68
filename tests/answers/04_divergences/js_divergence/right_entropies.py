# reason: entropy of the mixture minus the mean entropy
import math

import numpy as np
import torch
import torch.nn.functional as F


def entropy(x):
    x = x[x > 0]
    return -(x * x.log()).sum()


def js_divergence(p, q):
    return entropy(0.5 * p + 0.5 * q) - 0.5 * entropy(p) - 0.5 * entropy(q)
