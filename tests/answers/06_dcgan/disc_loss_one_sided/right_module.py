# reason: the criterion as a module
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    bce = nn.BCEWithLogitsLoss()
    ones = torch.ones_like(real_logits)
    return 0.5 * bce(real_logits, ones * (1 - smooth)) + 0.5 * bce(fake_logits, 0 * ones.new_zeros(fake_logits.shape))
