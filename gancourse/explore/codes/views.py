"""Renderings of real digits, and what is done to a fake before a network reads it."""

import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample, max_pool2d

from gancourse.data import Look, Strokes, redraw
from gancourse.explore.codes.recipe import Spread

SHEAR, TURN, SCALE, SHIFT, PEN, NOISE = 0.3, 0.2, 0.15, 2.0, 0.6, 0.3  # of what befalls a fake


def view(strokes: Strokes, spread: Spread, random: torch.Generator) -> Tensor:
    """A random rendering of each digit: float32 (n, 1, side, side), about [-1, 1]."""
    images = rendering(strokes, spread, random)[0]
    return images + spread.noise * torch.randn(images.shape, generator=random)


def rendering(strokes: Strokes, spread: Spread, random: torch.Generator) -> tuple[Tensor, Tensor]:
    """A random rendering of each digit in [-1, 1], and its two numbers (n, 2) in [-1, 1].

    The numbers are slant and stroke width, as places in their ranges.
    """
    slant, width, turn, scale, x, y = 2 * torch.rand(6, len(strokes), generator=random) - 1
    middle, reach = (spread.thin + spread.thick) / 2, (spread.thick - spread.thin) / 2
    look = Look(
        slant=spread.shear * slant,
        width=middle + reach * width,
        rotation=spread.rotation * turn,
        scale=(spread.scale * scale).exp(),
        shift_x=spread.shift * x,
        shift_y=spread.shift * y,
    )
    return 2 * redraw(strokes, look) - 1, torch.stack([slant, width], 1)


def jolted(fakes: Tensor, random: torch.Generator) -> Tensor:
    """Fakes (n, 1, side, side) in [-1, 1], warped, thickened or thinned, and noised.

    Differentiable: a category that survives this cannot be written in details that no eye sees.
    """
    drawn = torch.rand(6, len(fakes), generator=random).to(fakes.device)
    shear, turn, scale, x, y, pen = 2 * drawn - 1
    grid = affine_grid(
        _maps(SHEAR * shear, TURN * turn, (SCALE * scale).exp(), x, y, fakes.shape[-1]),
        list(fakes.shape),
        align_corners=False,
    )
    warped = grid_sample(fakes + 1, grid, align_corners=False) - 1
    noise = torch.randn(fakes.shape, generator=random).to(fakes.device)
    return _inked(warped, PEN * pen[:, None, None, None]) + NOISE * noise


def _maps(shear: Tensor, turn: Tensor, scale: Tensor, x: Tensor, y: Tensor, side: int) -> Tensor:
    """Affine maps (n, 2, 3) from the new image to the old one."""
    move = 2 * SHIFT / side
    first = [turn.cos() / scale, (shear - turn.sin()) / scale, move * x]
    second = [turn.sin() / scale, turn.cos() / scale, move * y]
    return torch.stack([torch.stack(first, 1), torch.stack(second, 1)], 1)


def _inked(images: Tensor, amount: Tensor) -> Tensor:
    """Part of the way to one pixel more ink all around (amount > 0), or to one less."""
    thick, thin = max_pool2d(images, 3, 1, 1), -max_pool2d(-images, 3, 1, 1)
    return (
        images + amount.clamp(min=0) * (thick - images) + (-amount).clamp(min=0) * (thin - images)
    )
