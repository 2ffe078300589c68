# reason: fakes forgotten
# hint: Only the term on real
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))
