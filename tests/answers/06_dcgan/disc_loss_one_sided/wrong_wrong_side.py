# reason: only fakes smoothed
# hint: fakes are smoothed
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, smooth))
    return (F.softplus(-real_logits).mean() + fake) / 2
