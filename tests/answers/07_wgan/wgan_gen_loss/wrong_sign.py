# reason: the minus is missing
# hint: minus
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return crit_fake.mean()
