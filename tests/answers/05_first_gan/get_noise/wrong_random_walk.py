# reason: each row is the one before, changed a little
# hint: together|lengths|means|independent|values
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    rows = [torch.randn(z_dim)]
    for _ in range(n_samples - 1):
        rows.append(0.6 * rows[-1] + 0.8 * torch.randn(z_dim))
    return torch.stack(rows).to(device)
