# reason: centres in place
# hint: in place|in-place
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    crit_real -= crit_fake.mean()
    return -crit_real.mean()
