# reason: sum over the number
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return -torch.sum(crit_fake) / len(crit_fake)
