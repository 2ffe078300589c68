# reason: BCE on probabilities
# hint: clamp|float32|gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return F.binary_cross_entropy(torch.sigmoid(fake_logits), torch.ones_like(fake_logits))
