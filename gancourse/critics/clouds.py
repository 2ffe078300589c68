"""The toy clouds of the papers on critics: 8 Gaussians, 25 Gaussians, a Swiss roll.

Source: Gulrajani et al. 2017, "Improved Training of Wasserstein GANs", section 3. Each fills about
the square [-1, 1]^2; draws are float32 (n, 2) and depend on the generator alone.
"""

import math
from collections.abc import Callable
from typing import TypeAlias

import torch
from torch import Tensor

Draw: TypeAlias = Callable[[int, torch.Generator], Tensor]
"""Takes how many points and a CPU generator, returns points (n, dim)."""
SPREAD = 0.02
"""Standard deviation within a Gaussian, and across the roll."""


def eight_gaussians(n: int, generator: torch.Generator) -> Tensor:
    """n points of 8 equal Gaussians on a circle of radius 0.8."""
    angle = torch.randint(8, (n,), generator=generator) * (math.pi / 4)
    centres = 0.8 * torch.stack([angle.cos(), angle.sin()], dim=1)
    return centres + SPREAD * torch.randn(n, 2, generator=generator)


def grid_of_gaussians(n: int, generator: torch.Generator) -> Tensor:
    """n points of 25 equal Gaussians on a 5 by 5 grid, 0.4 apart."""
    centres = 0.4 * (torch.randint(5, (n, 2), generator=generator) - 2.0)
    return centres + SPREAD * torch.randn(n, 2, generator=generator)


def swiss_roll(n: int, generator: torch.Generator) -> Tensor:
    """n points along a spiral of one and a half turns, from radius 0.3 to 0.9."""
    along = torch.rand(n, generator=generator)
    angle, radius = 3 * math.pi * (0.5 + along), 0.3 + 0.6 * along
    roll = torch.stack([radius * angle.cos(), radius * angle.sin()], dim=1)
    return roll + SPREAD * torch.randn(n, 2, generator=generator)


def noisy(draw: Draw, sigma: float) -> Draw:
    """Fresh points of `draw` with normal noise added: a fake that holds still."""

    def drawn(n: int, generator: torch.Generator) -> Tensor:
        points = draw(n, generator)
        return points + sigma * torch.randn(points.shape, generator=generator)

    return drawn


def among(samples: Tensor) -> Draw:
    """Draws, with repetition, from given samples (m, ...), such as images: (n, ...)."""

    def drawn(n: int, generator: torch.Generator) -> Tensor:
        return samples[torch.randint(len(samples), (n,), generator=generator).to(samples.device)]

    return drawn
