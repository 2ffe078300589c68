# reason: returns a copy at the end
import torch


def instance_noise(x, step, total_steps, sigma0=0.1):
    if step >= total_steps:
        return x.clone()
    return x + (sigma0 * (total_steps - step) / total_steps) * torch.randn(x.shape, dtype=x.dtype)
