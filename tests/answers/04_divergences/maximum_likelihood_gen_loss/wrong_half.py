# reason: the factor of the paper
# hint: one half
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -0.5 * torch.exp(fake_logits).mean()
