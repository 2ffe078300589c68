# reason: medians
# hint: Median|returned
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.median() - crit_real.median()
