# reason: truncated normal noise
# hint: standard deviation 0\.8|bell curve
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.nn.init.trunc_normal_(torch.empty(n_samples, z_dim, device=device))
