# reason: broadcast over all pairs
# hint: shape|raised
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake - crit_real.T
