# reason: cross-entropy
# hint: cross-entropy
import torch
import torch.nn.functional as F


def wgan_gen_loss(crit_fake):
    return F.binary_cross_entropy_with_logits(crit_fake, torch.ones_like(crit_fake))
