# reason: one weighted sum
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    scores = torch.cat([crit_fake.flatten(), crit_real.flatten()])
    n, m = crit_fake.numel(), crit_real.numel()
    signs = torch.cat([torch.full((n,), 1 / n), torch.full((m,), -1 / m)])
    return torch.dot(scores, signs)
