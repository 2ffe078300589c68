# reason: halved
# hint: halved
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return 0.5 * (crit_fake.mean() - crit_real.mean())
