# reason: mean inside the logarithm
# hint: before the logarithm
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits).mean())
