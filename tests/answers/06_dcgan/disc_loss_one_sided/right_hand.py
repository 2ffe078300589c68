# reason: softplus
import torch
import torch.nn.functional as F


def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    t = 1 - smooth
    r = t * F.softplus(-real_logits) + (1 - t) * F.softplus(real_logits)
    return torch.stack([r.mean(), F.softplus(fake_logits).mean()]).mean()
