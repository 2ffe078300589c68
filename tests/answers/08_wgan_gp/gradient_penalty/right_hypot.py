# reason: vector norm over flattened
import torch
import torch.nn.functional as F


def gradient_penalty(critic, real, fake, lam=10.0):
    fake = fake.detach()
    eps = torch.rand(len(real), *[1] * (real.ndim - 1))
    x = torch.lerp(fake, real, eps.expand_as(real)).requires_grad_(True)
    g = torch.autograd.grad(critic(x).sum(), x, create_graph=True)[0]
    return lam * F.mse_loss(g.flatten(1).norm(2, dim=1), torch.ones(len(real)))
