# reason: a Python float
# hint: not a tensor
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return -crit_fake.mean().item()
