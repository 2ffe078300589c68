# reason: uniform values through the inverse error function in float64
import torch


def get_noise(n_samples: int, z_dim: int, device: str | torch.device = "cpu") -> torch.Tensor:
    u = torch.rand(n_samples, z_dim, dtype=torch.float64).clamp(1e-15, 1 - 1e-15)
    return torch.special.ndtri(u).to(device=device, dtype=torch.float32)
