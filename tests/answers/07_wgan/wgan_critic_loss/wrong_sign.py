# reason: sign turned
# hint: turn its sign
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_real.mean() - crit_fake.mean()
