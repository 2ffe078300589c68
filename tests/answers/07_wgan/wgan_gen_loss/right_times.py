# reason: times minus one
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return torch.mean(crit_fake) * -1
