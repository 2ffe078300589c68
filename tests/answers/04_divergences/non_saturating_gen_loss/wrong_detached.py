# reason: detached
# hint: No gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits.detach()).mean()
