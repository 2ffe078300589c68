# reason: grad_outputs of ones
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores, mixed, grad_outputs=torch.ones_like(scores), create_graph=True, retain_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()
