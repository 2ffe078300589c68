# reason: one batch of all
# hint: one batch
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    logits = torch.cat([real_logits, fake_logits])
    targets = torch.cat([torch.full_like(real_logits, 1 - smooth), torch.zeros_like(fake_logits)])
    return F.binary_cross_entropy_with_logits(logits, targets)
