# reason: in place
# hint: in place|in-place
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return crit_fake.neg_().mean()
