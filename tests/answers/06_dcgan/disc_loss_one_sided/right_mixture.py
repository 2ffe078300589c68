# reason: a mixture of both targets
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = (1 - smooth) * F.softplus(-real_logits) + smooth * F.softplus(real_logits)
    return torch.stack([real.mean(), F.softplus(fake_logits).mean()]).mean()
