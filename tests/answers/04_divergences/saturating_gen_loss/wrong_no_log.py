# reason: the logarithm is missing
# hint: logarithm is missing
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return (1 - torch.sigmoid(fake_logits)).mean()
