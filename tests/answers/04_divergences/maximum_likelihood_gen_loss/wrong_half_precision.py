# reason: float16 overflows
# hint: infinite|expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits.half()).mean().float()
