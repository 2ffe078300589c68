# reason: the sigmoid is missing
# hint: sigmoid is missing|nan
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return torch.log(1 - fake_logits).mean()
