"""From a state to the latents of its grid: interpolation, truncation, the plane of directions."""

import torch
from torch import Tensor

from gancourse.explore.grid import spread
from gancourse.explore.space import Space, noise_of
from gancourse.explore.state import State

PARALLEL = 1e-4
"""Below this angle, in radians, the great circle is as good as a straight line."""


def latents(space: Space, directions: Tensor, state: State) -> Tensor:
    """The latents float32 (cells, space.dim) of the grid, row by row.

    directions: unit vectors (2, space.noise) that span the plane.
    """
    cells = spread(space, state)
    start = torch.stack([noise_of(int(seed), space.noise) for seed in cells.seed])
    noise = start
    if cells.mix.any():
        end = noise_of(state.other_seed, space.noise)
        between = linear if state.path == "linear" else spherical
        noise = between(start, end.expand_as(start), torch.from_numpy(cells.mix).float()[:, None])
    noise = state.truncation * noise + torch.from_numpy(cells.plane).float() @ directions
    codes = torch.from_numpy(cells.codes).float()
    return space.join(noise, torch.from_numpy(cells.label), codes)


def linear(start: Tensor, end: Tensor, share: Tensor) -> Tensor:
    """The straight way from start to end, each (n, d), at shares (n, 1) in [0, 1].

    Halfway between independent noises it is shorter than noise ever is, by about a factor of
    the square root of 2.
    """
    return torch.lerp(start, end, share)


def spherical(start: Tensor, end: Tensor, share: Tensor) -> Tensor:
    """The way along a great circle, as White, "Sampling Generative Networks" (2016), section 2.1.

    Arguments as in `linear`; lengths in between are as usual for noise.
    """
    cosine = torch.nn.functional.cosine_similarity(start, end, dim=1)[:, None].clamp(-1, 1)
    angle = cosine.acos()
    sine = angle.sin()
    curved = ((1 - share) * angle).sin() * start + (share * angle).sin() * end
    return torch.where(sine < PARALLEL, linear(start, end, share), curved / sine)
