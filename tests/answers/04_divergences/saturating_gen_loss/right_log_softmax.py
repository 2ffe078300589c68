# reason: as one of two classes
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    pairs = torch.cat([torch.zeros_like(fake_logits), fake_logits], dim=1)
    return pairs.log_softmax(1)[:, 0].mean()
