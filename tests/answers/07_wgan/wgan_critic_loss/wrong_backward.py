# reason: calls backward
# hint: \.grad
import torch
import torch.nn.functional as F


def wgan_critic_loss(crit_real, crit_fake):
    loss = crit_fake.mean() - crit_real.mean()
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss
