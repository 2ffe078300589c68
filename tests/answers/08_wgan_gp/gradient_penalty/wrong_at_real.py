# reason: at the real images
# hint: every sample
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (real + 0 * eps).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()
