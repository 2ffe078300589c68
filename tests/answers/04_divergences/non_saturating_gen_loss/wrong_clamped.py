# reason: clamped probability
# hint: clamp|float32
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits).clamp(min=1e-7)).mean()
