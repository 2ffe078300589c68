# reason: random soft labels
# hint: random state
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    target = 1 - smooth * torch.rand_like(real_logits)
    real = F.binary_cross_entropy_with_logits(real_logits, target)
    return (real + F.softplus(fake_logits).mean()) / 2
