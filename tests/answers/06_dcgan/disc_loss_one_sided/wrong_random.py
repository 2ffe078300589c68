# reason: random targets
# hint: random
import torch
import torch.nn.functional as F


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    b = F.binary_cross_entropy_with_logits
    return (b(real_logits, 1 - smooth * torch.rand_like(real_logits)) + b(fake_logits, torch.zeros_like(fake_logits))) / 2
