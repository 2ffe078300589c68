# reason: a distribution whose parameters lie on the device (torch validates them there)
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    law = torch.distributions.Normal(
        torch.zeros(n_samples, z_dim, device=device), torch.ones(n_samples, z_dim, device=device)
    )
    return law.sample()
