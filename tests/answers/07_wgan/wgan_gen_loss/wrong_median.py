# reason: median
# hint: median|returned
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return -crit_fake.median()
