# reason: sigmoid / (1 - sigmoid) overflows
# hint: 1 / 0|infinite
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits)
    return -(d / (1 - d)).mean()
