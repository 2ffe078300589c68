# reason: logsigmoid
import torch
import torch.nn.functional as F
from torch import nn


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = -(1 - smooth) * F.logsigmoid(real_logits) - smooth * F.logsigmoid(-real_logits)
    return (real.mean() - F.logsigmoid(-fake_logits).mean()) / 2
