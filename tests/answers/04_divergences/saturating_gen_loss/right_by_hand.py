# reason: the stable formula by hand
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    l = fake_logits
    return -(l.clamp(min=0) + torch.log1p(torch.exp(-l.abs()))).mean()
