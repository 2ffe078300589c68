# reason: BCE on probabilities
# hint: raw logits|returned
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy(real_logits.sigmoid(), torch.full_like(real_logits, 1 - smooth))
    fake = F.binary_cross_entropy(fake_logits.sigmoid(), torch.zeros_like(fake_logits))
    return (real + fake) / 2
