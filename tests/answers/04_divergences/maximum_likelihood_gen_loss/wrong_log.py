# reason: the logarithm of the mean
# hint: logarithm
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -torch.log(torch.exp(fake_logits).mean())
