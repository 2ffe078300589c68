# reason: no reduction
# hint: reduce it
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits)
