# reason: squared
# hint: squared
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return -(crit_fake**2).mean()
