# reason: the loss is scaled
# hint: scaled
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return ((1 - smooth) * F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()) / 2
