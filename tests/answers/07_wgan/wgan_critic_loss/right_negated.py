# reason: minus the estimate of the distance
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return -(torch.mean(crit_real) - torch.mean(crit_fake))
