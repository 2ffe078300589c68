# reason: clamped logits: no gradient far out
# hint: clamp|float32
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits.clamp(-30, 30)).mean()
