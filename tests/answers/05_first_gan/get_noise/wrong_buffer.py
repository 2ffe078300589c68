# reason: one buffer, filled again at every call
# hint: wrote over
import torch

buffers = {}


def get_noise(n_samples, z_dim, device="cpu"):
    key = (n_samples, z_dim, str(device))
    if key not in buffers:
        buffers[key] = torch.empty(n_samples, z_dim, device=device)
    return buffers[key].normal_()
