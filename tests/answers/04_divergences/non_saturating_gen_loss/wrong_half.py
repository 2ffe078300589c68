# reason: half of it
# hint: half
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean() / 2
