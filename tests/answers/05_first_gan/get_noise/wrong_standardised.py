# reason: the whole batch is standardised
# hint: standardised
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    x = torch.randn(n_samples, z_dim, device=device)
    if x.numel() < 2:
        return x
    return (x - x.mean()) / x.std()
