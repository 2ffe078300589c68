# reason: normal eps
# hint: outside
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.randn(shape)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()
