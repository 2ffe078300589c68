# reason: lerp and square root
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = torch.lerp(fake.detach(), real.detach(), eps).requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = (grads.reshape(len(grads), -1) ** 2).sum(1).add(1e-12).sqrt()
    return lam * ((norms - 1) ** 2).mean()
