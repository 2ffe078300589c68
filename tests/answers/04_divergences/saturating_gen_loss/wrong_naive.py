# reason: log(1 - sigmoid) overflows
# hint: float32|infinite
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return torch.log(1 - torch.sigmoid(fake_logits)).mean()
