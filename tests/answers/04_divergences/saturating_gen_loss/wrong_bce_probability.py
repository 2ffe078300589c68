# reason: BCE on probabilities is clamped at 100
# hint: clamp|float32
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return -F.binary_cross_entropy(torch.sigmoid(fake_logits), torch.zeros_like(fake_logits))
