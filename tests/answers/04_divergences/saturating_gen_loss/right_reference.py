# reason: logsigmoid(-l) is log(1 - sigmoid(l)), stable
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean()
