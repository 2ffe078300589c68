# reason: as a module
import math

import numpy as np
import torch
import torch.nn.functional as F


def non_saturating_gen_loss(fake_logits):
    return torch.nn.BCEWithLogitsLoss()(fake_logits, torch.ones(fake_logits.shape))
