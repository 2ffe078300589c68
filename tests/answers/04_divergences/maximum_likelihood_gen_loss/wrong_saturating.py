# reason: the saturating loss
# hint: saturating
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean()
