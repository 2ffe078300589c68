# reason: the loss of WGAN
# hint: -l|logarithm
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -fake_logits.mean()
