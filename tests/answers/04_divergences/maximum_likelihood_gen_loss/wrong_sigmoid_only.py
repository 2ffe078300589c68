# reason: the sigmoid
# hint: not the exponential
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -torch.sigmoid(fake_logits).mean()
