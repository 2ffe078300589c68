# reason: one sample at a time
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    total = 0.0
    for r, f in zip(real, fake.detach()):
        x = (torch.rand(()) * (r - f) + f).unsqueeze(0).requires_grad_()
        (g,) = torch.autograd.grad(critic(x).squeeze(), x, create_graph=True)
        total = total + (g.pow(2).sum().sqrt() - 1) ** 2
    return lam * total / len(real)
