# reason: targets exchanged
# hint: exchanged
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.softplus(real_logits).mean()
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, 1 - smooth))
    return (real + fake) / 2
