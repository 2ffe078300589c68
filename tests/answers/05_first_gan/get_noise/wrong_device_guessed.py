# reason: asks torch for the device instead of the caller
# hint: with device='meta' the noise lies on
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.randn(n_samples, z_dim, device=device)
