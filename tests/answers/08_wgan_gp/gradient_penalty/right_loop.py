# reason: sample by sample
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    total = 0.0
    for r, f in zip(real, fake.detach()):
        eps = torch.rand(())
        x = (eps * r + (1 - eps) * f).unsqueeze(0).requires_grad_(True)
        g = torch.autograd.grad(critic(x).squeeze(), x, create_graph=True)[0]
        total = total + (g.pow(2).sum().sqrt() - 1) ** 2
    return lam * total / len(real)
