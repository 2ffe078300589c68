# reason: minus of a difference
import torch


def wgan_critic_loss(crit_real, crit_fake):
    return -(torch.mean(crit_real) - torch.mean(crit_fake))
