# reason: stacked means
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return torch.stack([crit_fake.mean(), -crit_real.mean()]).sum()
