# reason: distributions
import torch.nn.functional as F


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return ((F.softplus(real_logits) - (1 - smooth) * real_logits).mean() + F.softplus(fake_logits).mean()) / 2
