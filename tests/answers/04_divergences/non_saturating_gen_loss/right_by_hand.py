# reason: the stable formula by hand
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    l = fake_logits
    return (torch.relu(-l) + torch.log1p(torch.exp(-l.abs()))).mean()
