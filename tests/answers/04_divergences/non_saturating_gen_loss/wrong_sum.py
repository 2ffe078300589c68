# reason: a sum
# hint: sum where
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).sum()
