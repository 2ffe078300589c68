"""A variational autoencoder for points: an encoder, a decoder and one bound on the likelihood.

Use: `model = Vae()`, then `fit(model, pool, seconds, rng)` and `model.sample(n, rng)`.
Source: Kingma & Welling 2014, "Auto-Encoding Variational Bayes", equations 7 and 10.
"""

import math

import torch
from torch import Tensor, nn


class Vae(nn.Module):
    """Gaussian encoder and decoder, a standard normal prior, and a learned decoder noise."""

    def __init__(self, z_dim: int = 2, hidden: int = 64, point_dim: int = 2) -> None:
        super().__init__()
        self.z_dim = z_dim
        self.encoder = _mlp(point_dim, hidden, 2 * z_dim)
        self.decoder = _mlp(z_dim, hidden, point_dim)
        self.log_noise = nn.Parameter(torch.tensor(-1.0))

    def loss(self, points: Tensor, rng: torch.Generator) -> Tensor:
        """The negative evidence lower bound, in nats a point. points: float32 (n, point_dim)."""
        mean, log_var = self.encoder(points).chunk(2, dim=1)
        noise = torch.randn(mean.shape, generator=rng)
        code = mean + noise * torch.exp(log_var / 2)
        distance = 0.5 * (mean**2 + log_var.exp() - 1 - log_var).sum(dim=1)
        return (self._surprise(points, self.decoder(code)) + distance).mean()

    def _surprise(self, points: Tensor, mean: Tensor) -> Tensor:
        """-log p(point | code) for each point, (n,)."""
        squares = ((points - mean) ** 2) * torch.exp(-2 * self.log_noise)
        return (0.5 * squares + self.log_noise + 0.5 * math.log(2 * math.pi)).sum(dim=1)

    @torch.no_grad()
    def sample(self, n: int, rng: torch.Generator) -> Tensor:
        """n points from the model, decoder noise included, (n, point_dim)."""
        mean = self.decoder(torch.randn(n, self.z_dim, generator=rng))
        return mean + self.log_noise.exp() * torch.randn(mean.shape, generator=rng)


def _mlp(n_in: int, hidden: int, n_out: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(n_in, hidden),
        nn.SiLU(),
        nn.Linear(hidden, hidden),
        nn.SiLU(),
        nn.Linear(hidden, n_out),
    )
