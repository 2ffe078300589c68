# reason: the sigmoid is missing
# hint: sigmoid is missing|nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -torch.log(fake_logits).mean()
