# reason: half of it
# hint: half
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return 0.5 * F.logsigmoid(-fake_logits).mean()
