# reason: sigmoid twice
# hint: twice
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return F.softplus(-torch.sigmoid(fake_logits)).mean()
