# reason: no gradient from the fake scores
# hint: No gradient reaches `crit_fake`
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.detach().mean() - crit_real.mean()
