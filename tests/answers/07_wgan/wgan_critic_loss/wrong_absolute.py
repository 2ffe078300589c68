# reason: absolute value
# hint: absolute
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return (crit_fake.mean() - crit_real.mean()).abs()
