# reason: targets of equal size assumed
# hint: raised
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    ones = torch.ones_like(real_logits)
    real = F.binary_cross_entropy_with_logits(real_logits, ones * (1 - smooth))
    fake = F.binary_cross_entropy_with_logits(fake_logits, ones * 0)
    return (real + fake) / 2
