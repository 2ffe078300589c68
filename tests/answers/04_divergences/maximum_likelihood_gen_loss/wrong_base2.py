# reason: 2 to the l
# hint: expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp2(fake_logits).mean()
