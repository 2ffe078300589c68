# reason: sigmoid of the scores
# hint: sigmoid
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.sigmoid().mean() - crit_real.sigmoid().mean()
