# reason: base 2
# hint: base 2
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -torch.log2(torch.sigmoid(fake_logits)).mean()
