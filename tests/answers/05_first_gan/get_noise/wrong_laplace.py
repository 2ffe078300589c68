# reason: Laplace noise of unit variance
# hint: bell curve
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.distributions.Laplace(0.0, 0.5**0.5).sample((n_samples, z_dim)).to(device)
