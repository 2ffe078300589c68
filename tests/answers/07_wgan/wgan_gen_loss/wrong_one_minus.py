# reason: one minus
# hint: target
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return (1 - crit_fake).mean()
