# reason: clamped
# hint: returned
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return -crit_fake.clamp(-10, 10).mean()
