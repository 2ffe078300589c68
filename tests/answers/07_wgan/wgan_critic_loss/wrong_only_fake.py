# reason: real forgotten
# hint: Only the fakes
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean()
