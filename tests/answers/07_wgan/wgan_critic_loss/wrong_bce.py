# reason: cross-entropy
# hint: cross-entropy
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return F.binary_cross_entropy_with_logits(crit_real, torch.ones_like(crit_real)) + F.binary_cross_entropy_with_logits(crit_fake, torch.zeros_like(crit_fake))
