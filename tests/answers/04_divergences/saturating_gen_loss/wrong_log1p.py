# reason: log1p(-sigmoid) overflows too
# hint: float32|infinite
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return torch.log1p(-torch.sigmoid(fake_logits)).mean()
