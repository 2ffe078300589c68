"""A diffusion model for points: learn to name the noise, then take it away in many small steps.

Use: `model = Diffusion()`, then `fit(model, pool, seconds, rng)` and `model.sample(n, rng)`.
Source: Ho, Jain & Abbeel 2020, "Denoising Diffusion Probabilistic Models", equations 4, 7 and 14,
algorithms 1 and 2; the cosine schedule is that of Nichol & Dhariwal 2021, equation 17.
"""

import math

import torch
from torch import Tensor, nn

MAX_BETA = 0.999


class Diffusion(nn.Module):
    """A network that sees a noisy point and its time, and names the noise in it."""

    alpha_bar: Tensor

    def __init__(self, n_steps: int = 50, hidden: int = 64, point_dim: int = 2) -> None:
        super().__init__()
        self.n_steps = n_steps
        self.point_dim = point_dim
        self.register_buffer("alpha_bar", cosine_schedule(n_steps))
        self.net = nn.Sequential(
            nn.Linear(point_dim + 8, hidden),
            nn.SiLU(),
            nn.Linear(hidden, hidden),
            nn.SiLU(),
            nn.Linear(hidden, hidden),
            nn.SiLU(),
            nn.Linear(hidden, point_dim),
        )

    def loss(self, points: Tensor, rng: torch.Generator) -> Tensor:
        """Mean squared error of the named noise at random times. points: float32 (n, point_dim)."""
        time = torch.randint(0, self.n_steps, (len(points),), generator=rng)
        noise = torch.randn(points.shape, generator=rng)
        share = self.alpha_bar[time].unsqueeze(1)
        noisy = share.sqrt() * points + (1 - share).sqrt() * noise
        return ((self(noisy, time) - noise) ** 2).mean()

    def forward(self, noisy: Tensor, time: Tensor) -> Tensor:
        """The noise in `noisy` (n, point_dim) at whole-numbered times (n,)."""
        angle = time.unsqueeze(1) / self.n_steps * math.pi * torch.tensor([0.5, 1.0, 2.0, 4.0])
        return self.net(torch.cat([noisy, angle.sin(), angle.cos()], dim=1))

    @torch.no_grad()
    def sample(self, n: int, rng: torch.Generator) -> Tensor:
        """n points from pure noise in `n_steps` passes of the network, (n, point_dim)."""
        points = torch.randn(n, self.point_dim, generator=rng)
        for step in reversed(range(self.n_steps)):
            points = self._denoise(points, step, rng)
        return points

    def _denoise(self, points: Tensor, step: int, rng: torch.Generator) -> Tensor:
        """One step of algorithm 2, with the clean point kept within the data's box by clamping."""
        now = self.alpha_bar[step]
        before = self.alpha_bar[step - 1] if step else torch.ones(())
        named = self(points, torch.full((len(points),), step))
        clean = ((points - (1 - now).sqrt() * named) / now.sqrt()).clamp(-1, 1)
        beta = 1 - now / before
        mean = (before.sqrt() * beta * clean + (now / before).sqrt() * (1 - before) * points) / (
            1 - now
        )
        spread = (beta * (1 - before) / (1 - now)).sqrt()
        return mean + spread * torch.randn(points.shape, generator=rng)


def cosine_schedule(n_steps: int) -> Tensor:
    """The share of the data's variance left after each of n_steps, float32 (n_steps,), falling."""
    time = torch.arange(n_steps + 1, dtype=torch.float64) / n_steps
    wave = torch.cos((time + 0.008) / 1.008 * math.pi / 2) ** 2
    kept = (wave[1:] / wave[:-1]).clamp(min=1 - MAX_BETA)
    return kept.cumprod(0).float()
