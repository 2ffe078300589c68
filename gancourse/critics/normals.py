"""Two normal laws on the line, where the best discriminator is known.

Source of the picture: Arjovsky et al. 2017, "Wasserstein GAN", figure 2.
"""

import math

import torch
from torch import Tensor

from gancourse.critics.clouds import Draw


def normal(mean: float, sigma: float = 1.0) -> Draw:
    """Draws of N(mean, sigma^2): (n, 1)."""

    def drawn(n: int, generator: torch.Generator) -> Tensor:
        return mean + sigma * torch.randn(n, 1, generator=generator)

    return drawn


def normal_density(x: Tensor, mean: float, sigma: float = 1.0) -> Tensor:
    """The density of N(mean, sigma^2) at x, of the shape of x."""
    return torch.exp(-(((x - mean) / sigma) ** 2) / 2) / (sigma * math.sqrt(2 * math.pi))


def best_discriminator(x: Tensor, real: float, fake: float, sigma: float = 1.0) -> Tensor:
    """p / (p + q) of two normals of one spread, in a form that never divides 0 by 0.

    Goodfellow et al. 2014, proposition 1: the logit is log p - log q, here a straight line in x.
    real, fake: the means.
    """
    logit = (real - fake) / sigma**2 * (x - (real + fake) / 2)
    return torch.sigmoid(logit)
