# reason: logaddexp(0, l)
import math

import numpy as np
import torch
import torch.nn.functional as F


def saturating_gen_loss(fake_logits):
    return torch.mean(-torch.logaddexp(torch.zeros_like(fake_logits), fake_logits))
