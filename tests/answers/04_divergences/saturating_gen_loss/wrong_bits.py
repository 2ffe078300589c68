# reason: base 2
# hint: base 2
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return (F.logsigmoid(-fake_logits) / math.log(2)).mean()
