# reason: module losses
import torch
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    crit = nn.BCEWithLogitsLoss()
    return 0.5 * crit(real_logits, torch.full_like(real_logits, 1.0 - smooth)) + 0.5 * crit(fake_logits, torch.zeros_like(fake_logits))
