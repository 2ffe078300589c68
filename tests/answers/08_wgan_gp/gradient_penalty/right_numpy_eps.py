# reason: epsilon from NumPy
import numpy as np
import torch


def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.from_numpy(np.random.uniform(size=real.shape[0])).to(real.dtype).view(-1, *[1] * (real.dim() - 1))
    x = (real.detach() * eps + (1 - eps) * fake.detach()).requires_grad_(True)
    s = critic(x)
    g = torch.autograd.grad(outputs=s, inputs=x, grad_outputs=torch.ones_like(s), create_graph=True, retain_graph=True)[0]
    return ((torch.linalg.vector_norm(g.reshape(len(g), -1), dim=1) - 1) ** 2).mean() * lam
