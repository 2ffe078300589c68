# reason: per-sample gradients by vmap
import torch


from torch.func import grad, vmap


def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    mixed = eps * real.detach() + (1 - eps) * fake.detach()
    slopes = vmap(grad(lambda x: critic(x.unsqueeze(0)).squeeze()))(mixed)
    return lam * (slopes.flatten(1).norm(dim=1) - 1).square().mean()
