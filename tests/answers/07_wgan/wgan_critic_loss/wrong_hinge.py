# reason: hinge loss
# hint: hinge
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return F.relu(1 - crit_real).mean() + F.relu(1 + crit_fake).mean()
