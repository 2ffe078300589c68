# reason: one pool of noise, shuffled at every call
# hint: in the call before|same noise
import torch

pool = torch.randn(300000)


def get_noise(n_samples, z_dim, device="cpu"):
    return pool[: n_samples * z_dim][torch.randperm(n_samples * z_dim)].view(n_samples, z_dim).to(device)
