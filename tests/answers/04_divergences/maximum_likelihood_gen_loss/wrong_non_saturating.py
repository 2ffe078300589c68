# reason: the non-saturating loss
# hint: non-saturating
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean()
