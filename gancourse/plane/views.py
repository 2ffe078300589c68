"""Draws the plane: points on their picture, the discriminator's surface, the generator's warp.

Each function draws on one matplotlib Axes, or returns a Figure; none trains anything.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from torch import Tensor, nn

from gancourse.plane.game import Game, generate
from gancourse.plane.picture import Picture
from gancourse.plane.training import State
from gancourse.plots import COLOURS
from gancourse.training import evaluating

REAL, FAKE = COLOURS[0], COLOURS[1]
_SPAN = (-1.15, 1.15)
_EXTENT = (-1.0, 1.0, -1.0, 1.0)


def panels(count: int, size: float = 3.2, columns: int | None = None) -> tuple[Figure, list[Axes]]:
    """An empty figure of `count` square panels, `columns` to a row (all in one if None)."""
    columns = columns or count
    rows = -(-count // columns)
    figure = Figure(figsize=(size * columns, size * rows), layout="constrained")
    axes = [figure.add_subplot(rows, columns, place + 1) for place in range(count)]
    return figure, axes


def scatters(
    source: Picture, clouds: Mapping[str, Tensor], size: float = 3.2, columns: int | None = None
) -> Figure:
    """Titled clouds of points (n, 2), each over the picture that they should follow."""
    figure, axes = panels(len(clouds), size, columns)
    for axis, (title, points) in zip(axes, clouds.items(), strict=True):
        draw_picture(axis, source)
        draw_points(axis, points)
        axis.set_title(title, fontsize=10)
    return figure


def draw_picture(axis: Axes, source: Picture) -> None:
    """The picture's support in pale grey on a square of fixed size."""
    axis.imshow(source.density > 0, cmap="Greys", vmin=0, vmax=4, extent=_EXTENT)
    frame(axis)


def draw_points(axis: Axes, points: Tensor, colour: str = FAKE, marker: str = "o") -> None:
    """Points (n, 2), small and half transparent."""
    x, y = points.detach().numpy().T
    axis.scatter(x, y, s=4, alpha=0.4, color=colour, marker=marker, linewidths=0)


def draw_classes(axis: Axes, points: Tensor, labels: Tensor) -> None:
    """Points (n, 2) with their class (n,) told by colour and by its number above their middle."""
    for label in labels.unique().tolist():
        own = points[labels == label]
        draw_points(axis, own, COLOURS[label % len(COLOURS)])
        x, y = own.mean(dim=0).tolist()
        badge = {"boxstyle": "circle", "facecolor": "white", "edgecolor": "black"}
        axis.text(x, y + 0.22, str(label), ha="center", va="center", fontsize=8, bbox=badge)


def draw_surface(axis: Axes, disc: nn.Module, label: Tensor | None = None) -> None:
    """Where the discriminator believes in data: sigmoid(D), with its level line at one half.

    label: one-hot (k,), appended to every point for a discriminator that is told a class.
    """
    side, points = _lattice(61)
    if label is not None:
        points = torch.hstack((points, label.repeat(len(points), 1)))
    with evaluating(disc):
        belief = torch.sigmoid(disc(points)).reshape(61, 61).numpy()
    axis.contourf(side, side, belief, levels=np.linspace(0, 1, 11), cmap="PuOr", alpha=0.75)
    axis.contour(side, side, belief, levels=[0.5], colors="black", linewidths=1)
    frame(axis)


def draw_warp(axis: Axes, gen: nn.Module, reach: float = 2.0, lines: int = 13) -> None:
    """What a 2-D generator makes of a square grid of noise, from -reach to reach each way."""
    along = torch.linspace(-reach, reach, 80)
    for place in torch.linspace(-reach, reach, lines):
        held = torch.full_like(along, float(place))
        noise = torch.cat([torch.stack([along, held], 1), torch.stack([held, along], 1)])
        with evaluating(gen):
            across, up = gen(noise).numpy().reshape(2, 80, 2)
        axis.add_collection(LineCollection([across], colors=REAL, linewidths=0.8))
        axis.add_collection(LineCollection([up], colors=FAKE, linewidths=0.8, linestyles="dashed"))
    frame(axis)


def draw_pushes(axis: Axes, disc: nn.Module, points: Tensor) -> None:
    """Arrows along which the generator's loss, -log sigmoid(D), pulls these points (n, 2).

    Long slopes are drawn shortened: an arrow is at most a quarter long.
    """
    points = points.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(torch.nn.functional.softplus(-disc(points)).sum(), points)
    slope = gradient.norm(dim=1, keepdim=True).clamp_min(1e-12)
    arrows = -gradient / slope * torch.tanh(slope / slope.mean()) / 4
    (x, y), (dx, dy) = points.detach().numpy().T, arrows.numpy().T
    axis.quiver(x, y, dx, dy, color="black", width=0.005, angles="xy", scale_units="xy", scale=1)
    frame(axis)


def stage(state: State, game: Game, source: Picture, size: float = 3.4) -> Figure:
    """Three panels of one moment: points; surface with pushes; the generator's warped grid."""
    figure, axes = panels(3, size)
    points, _ = generate(state.gen, game, 1000)
    draw_picture(axes[0], source)
    draw_points(axes[0], points)
    axes[0].set_title(f"step {state.number}: generated points", fontsize=10)
    draw_surface(axes[1], state.disc)
    draw_pushes(axes[1], state.disc, points[:60])
    axes[1].set_title("D(x), and where G is pushed", fontsize=10)
    draw_picture(axes[2], source)
    draw_warp(axes[2], state.gen)
    axes[2].set_title("the noise grid after G", fontsize=10)
    return figure


def frame(axis: Axes) -> None:
    """A square view with few ticks."""
    axis.set_xlim(_SPAN)
    axis.set_ylim(_SPAN)
    axis.set_aspect("equal")
    axis.set_xticks([-1, 0, 1])
    axis.set_yticks([-1, 0, 1])


def named(titles: Sequence[str], axes: Sequence[Axes]) -> None:
    """Set small titles."""
    for title, axis in zip(titles, axes, strict=True):
        axis.set_title(title, fontsize=10)


def _lattice(count: int) -> tuple[np.ndarray, Tensor]:
    side = torch.linspace(*_SPAN, count)
    y, x = torch.meshgrid(side, side, indexing="ij")
    return side.numpy(), torch.stack([x.ravel(), y.ravel()], dim=1)
