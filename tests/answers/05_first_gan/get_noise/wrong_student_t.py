# reason: heavy tails of unit variance
# hint: bell curve
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return (torch.distributions.StudentT(8.0).sample((n_samples, z_dim)) * 0.75 ** 0.5).to(device)
