# reason: quasi-random points
# hint: spread|lengths|bell|different|correlation|same
import torch

engine = None


def get_noise(n_samples, z_dim, device="cpu"):
    global engine
    if engine is None or engine.dimension != z_dim:
        engine = torch.quasirandom.SobolEngine(z_dim, scramble=True)
    u = engine.draw(n_samples).clamp(1e-6, 1 - 1e-6)
    return torch.special.ndtri(u).float().to(device)
