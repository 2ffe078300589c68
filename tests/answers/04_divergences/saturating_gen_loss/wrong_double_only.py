# reason: float64 is not enough at 100
# hint: infinite|float32
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits.double())
    return torch.log(1 - d).mean().float()
