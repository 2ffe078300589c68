# reason: parameters under other names
import torch


def get_noise(n, z, dev="cpu"):
    return torch.randn((n, z), dtype=torch.float32).to(dev)
