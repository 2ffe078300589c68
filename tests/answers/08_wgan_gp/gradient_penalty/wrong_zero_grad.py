# reason: clears the critic's gradients
# hint: cleared
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    critic.zero_grad()
    eps = torch.rand(len(real), *[1] * (real.ndim - 1))
    x = (eps * real + (1 - eps) * fake.detach()).requires_grad_(True)
    g = torch.autograd.grad(critic(x).sum(), x, create_graph=True)[0]
    return lam * (g.flatten(1).norm(2, dim=1) - 1).square().mean()
