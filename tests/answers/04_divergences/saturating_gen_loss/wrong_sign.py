# reason: maximised
# hint: Minus
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return F.softplus(fake_logits).mean()
