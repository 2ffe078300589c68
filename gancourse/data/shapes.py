"""A small generated colour set: ten shapes in any colour, place, size and turn.

Each shape is an outline in polar coordinates, so thousands are drawn at once and no file is
needed. It stands in where CIFAR-10 or Fashion-MNIST cannot be had.
"""

import torch
from torch import Tensor

NAMES = (
    "disc",
    "triangle",
    "square",
    "pentagon",
    "star",
    "flower",
    "ring",
    "half disc",
    "gear",
    "ellipse",
)


def colour_shapes(n: int, generator: torch.Generator, side: int = 32) -> tuple[Tensor, Tensor]:
    """n random shapes: float32 (n, 3, side, side) in [0, 1] and labels int64 (n,), 0 to 9."""
    labels = torch.randint(len(NAMES), (n,), generator=generator)
    x, y = _places(n, generator, side)
    radius, angle = torch.hypot(x, y), torch.atan2(y, x)
    inside = torch.zeros(n, side, side)
    for label in range(len(NAMES)):
        chosen = labels == label
        inside[chosen] = _depth(label, radius[chosen], angle[chosen], y[chosen])
    ink = (inside * side / 4 + 0.5).clamp(0, 1)[:, None]  # an edge fades over about a pixel
    paint, ground = _colours(n, generator)
    return ground * (1 - ink) + paint * ink, labels


def silhouettes(turns: Tensor, side: int = 32) -> Tensor:
    """Every shape in the middle at every turn: float32 (10, len(turns), side, side), 1 inside.

    turns: (k,) angles, counted as in `colour_shapes`.
    """
    axis = ((torch.arange(side) + 0.5) / side * 2 - 1) / 0.75
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    cos, sin = turns.cos()[:, None, None], turns.sin()[:, None, None]
    x, y = cos * x - sin * y, sin * x + cos * y
    radius, angle = torch.hypot(x, y), torch.atan2(y, x)
    return torch.stack([_depth(k, radius, angle, y) > 0 for k in range(len(NAMES))]).float()


def _places(n: int, generator: torch.Generator, side: int) -> tuple[Tensor, Tensor]:
    """Coordinates (n, side, side) of each pixel in its own shape's frame, where its radius is 1."""
    axis = (torch.arange(side) + 0.5) / side * 2 - 1
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    shift_x, shift_y, size, turn = torch.rand(4, n, 1, 1, generator=generator)
    x, y = x - 0.4 * (shift_x - 0.5), y - 0.4 * (shift_y - 0.5)
    size, turn = 0.5 + 0.25 * size, 0.8 * (turn - 0.5)
    return (turn.cos() * x - turn.sin() * y) / size, (turn.sin() * x + turn.cos() * y) / size


def _depth(label: int, radius: Tensor, angle: Tensor, y: Tensor) -> Tensor:
    """How far inside the outline each point lies, negative outside; all of one shape."""
    match NAMES[label]:
        case "triangle" | "square" | "pentagon" as name:
            sides = {"triangle": 3, "square": 4, "pentagon": 5}[name]
            sector = 2 * torch.pi / sides
            bent = (angle + torch.pi / 2 + sector / 2).remainder(sector) - sector / 2
            return torch.cos(torch.tensor(torch.pi / sides)) - radius * bent.cos()
        case "star":
            sector = 2 * torch.pi / 5
            bent = ((angle + torch.pi / 2 + sector / 2).remainder(sector) - sector / 2).abs()
            return 1 - radius * (bent.cos() + 1.9 * bent.sin())
        case "flower":
            return 0.75 + 0.25 * (6 * angle).cos() - radius
        case "ring":
            return 0.2 - (radius - 0.75).abs()
        case "half disc":
            return torch.minimum(0.9 - radius, y + 0.2)
        case "gear":
            return 0.85 + 0.15 * (10 * angle).cos().sign() - radius
        case "ellipse":
            return 0.5 - torch.hypot(radius * angle.cos() / 2, radius * angle.sin())
        case _:
            return 0.9 - radius


def _colours(n: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """A bright paint and a dark ground, (n, 3, 1, 1) each."""
    paint = torch.rand(n, 3, generator=generator)
    paint = 0.1 + 0.9 * paint / paint.amax(1, keepdim=True)
    ground = 0.35 * torch.rand(n, 3, generator=generator)
    return paint[:, :, None, None], ground[:, :, None, None]
