# reason: the value is mended, the gradient is nan
# hint: gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    l = fake_logits
    return torch.where(l < -20, -l, -torch.log(torch.sigmoid(l))).mean()
