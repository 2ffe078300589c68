# reason: minus logsigmoid
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return -F.logsigmoid(fake_logits).mean()
