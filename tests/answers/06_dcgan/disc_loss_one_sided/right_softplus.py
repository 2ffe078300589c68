# reason: softplus by hand
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.softplus(real_logits) - (1 - smooth) * real_logits
    return 0.5 * (real.mean() + F.softplus(fake_logits).mean())
