# reason: mean over one axis
# hint: shape
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean(0) - crit_real.mean(0)
