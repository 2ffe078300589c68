# reason: a sum
# hint: sum where
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits).sum()
