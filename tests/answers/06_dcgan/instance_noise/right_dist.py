# reason: distributions
import numpy as np
import torch


def instance_noise(x, step, total_steps, sigma0=0.1):
    s = sigma0 * float(np.clip(1 - step / total_steps, 0, 1))
    return x + s * torch.distributions.Normal(0.0, 1.0).sample(x.shape)
