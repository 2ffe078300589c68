# reason: scores clamped
# hint: infinite|bound|returned
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.clamp(-50, 50).mean() - crit_real.clamp(-50, 50).mean()
