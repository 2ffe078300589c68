# reason: zero minus the mean
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return 0.0 - torch.mean(crit_fake)
