# reason: logs of probabilities
# hint: raw logits
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    r, f = real_logits.sigmoid(), fake_logits.sigmoid()
    real = -((1 - smooth) * r.log() + smooth * (1 - r).log()).mean()
    return (real - (1 - f).log().mean()) / 2
