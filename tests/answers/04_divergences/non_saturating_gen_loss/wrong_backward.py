# reason: calls backward
# hint: \.grad
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    loss = F.softplus(-fake_logits).mean()
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss
