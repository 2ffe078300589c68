# reason: negates in place
# hint: changed in place|in-place
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return F.logsigmoid(fake_logits.neg_()).mean()
