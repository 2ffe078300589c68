# reason: straight-through: the gradient of a linear loss
# hint: gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    value = -torch.exp(fake_logits.detach()).mean()
    linear = -fake_logits.mean()
    return value + linear - linear.detach()
