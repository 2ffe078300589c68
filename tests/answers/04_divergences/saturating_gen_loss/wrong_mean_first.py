# reason: mean of the logits
# hint: averaged first
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits.mean())
