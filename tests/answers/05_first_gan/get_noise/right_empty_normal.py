# reason: fills an empty tensor
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    with torch.no_grad():
        return torch.nn.init.normal_(torch.empty(n_samples, z_dim, device=device))
