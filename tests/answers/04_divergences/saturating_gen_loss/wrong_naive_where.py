# reason: the value is mended, the gradient is nan
# hint: gradient
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    l = fake_logits
    safe = torch.log(1 - torch.sigmoid(l))
    return torch.where(l > 10, -l, safe).mean()
