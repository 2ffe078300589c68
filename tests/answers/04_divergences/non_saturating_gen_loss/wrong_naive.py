# reason: log of a sigmoid overflows
# hint: float32|infinite
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits)).mean()
