# reason: odds with a constant
# hint: clamp|1 / 0
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits)
    return -(d / (1 - d + 1e-8)).mean()
