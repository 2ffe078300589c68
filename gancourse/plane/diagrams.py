"""Figures that explain: pictures with points, a picture between its tables, walks in a plane."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor

from gancourse.plane.picture import Picture
from gancourse.plane.views import draw_picture, draw_points, frame, named, panels
from gancourse.plots import COLOURS

UP, ACROSS = COLOURS[0], COLOURS[1]


def gallery(pictures: Mapping[str, tuple[Picture, Tensor]]) -> Figure:
    """Pictures in the upper row; below each a cloud of points (n, 2) from it."""
    count = len(pictures)
    figure, axes = panels(2 * count, size=2.3, columns=count)
    for place, (source, points) in enumerate(pictures.values()):
        bright = source.density / source.density.max()
        axes[place].imshow(bright, cmap="gray", extent=(-1, 1, -1, 1))
        frame(axes[place])
        frame(axes[count + place])
        draw_points(axes[count + place], points)
    named(list(pictures), axes[:count])
    return figure


def over_their_pictures(pictures: Mapping[str, Picture], clouds: Mapping[str, Tensor]) -> Figure:
    """Clouds of points (n, 2), each over the picture of the same name."""
    figure, axes = panels(len(clouds), size=2.6)
    for axis, (name, points) in zip(axes, clouds.items(), strict=True):
        draw_picture(axis, pictures[name])
        draw_points(axis, points)
    named(list(clouds), axes)
    return figure


def paths(walks: Mapping[str, np.ndarray]) -> Figure:
    """Walks (n, 2) in a plane side by side; each starts at a dot, and a cross marks the middle."""
    figure, axes = panels(len(walks), size=3.2)
    reach = 1.1 * max(float(np.abs(walk).max()) for walk in walks.values())
    for axis, (name, walk), colour in zip(axes, walks.items(), COLOURS, strict=False):
        axis.plot(*walk.T, color=colour, marker=".", markersize=3, linewidth=0.8)
        axis.plot(*walk[0], "o", color="black")
        axis.plot(0, 0, "x", color="black", markersize=9)
        axis.set_xlim(-reach, reach)
        axis.set_ylim(-reach, reach)
        axis.set_aspect("equal")
        axis.set_xlabel("x")
        axis.set_title(name, fontsize=10)
    axes[0].set_ylabel("y")
    return figure


def cdf_line(masses: np.ndarray, u: np.ndarray) -> Figure:
    """The distribution function of equal cells of [0, 1] with these masses (k,).

    u: (n,) heights; broken lines lead from each to the place where the function reaches it.
    """
    numbers = np.asarray(masses, dtype=float)
    edges = np.linspace(0, 1, len(numbers) + 1)
    figure = Figure(figsize=(5.2, 3.4), layout="constrained")
    axis = figure.subplots()
    axis.plot(edges, _heights(numbers), color="black", marker="o", markersize=4)
    for height in u:
        place, _ = _invert(numbers, height)
        axis.plot([0, place, place], [height, height, 0], color=ACROSS, linestyle=":", linewidth=2)
        axis.text(0.01, height + 0.02, f"u = {height:g}", fontsize=9)
    axis.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="x", ylabel="F(x)", xticks=edges)
    return figure


def line_in_words(masses: np.ndarray, u: np.ndarray) -> str:
    """What `cdf_line` shows."""
    numbers = np.asarray(masses, dtype=float)
    steps = ", ".join(f"{h:g}" for h in _heights(numbers))
    led = "; ".join(f"u = {h:g} to x = {_invert(numbers, h)[0]:.3g}" for h in u)
    return f"A line that climbs over the edges of {len(numbers)} cells: {steps}. It leads {led}."


def chosen(density: np.ndarray, u: np.ndarray) -> tuple[float, float]:
    """The point (x, y) to which the tables of a picture (H, W) lead u, two numbers in [0, 1)."""
    rows = np.asarray(density, dtype=float)[::-1]
    y, row = _invert(rows.sum(axis=1), u[1])
    return _invert(rows[row], u[0])[0], y


def tables_in_words(density: np.ndarray, u: np.ndarray) -> str:
    """What `cdf_tables` shows."""
    x, y = chosen(density, u)
    marginal = ", ".join(f"{h:.3g}" for h in _heights(np.asarray(density, float)[::-1].sum(axis=1)))
    return (
        f"A picture of {density.shape[0]} rows beside its marginal table, from below {marginal}, "
        f"and above the table of one row. Lines lead from u = ({u[0]:.2f}, {u[1]:.2f}) to "
        f"({x:.3f}, {y:.3f})."
    )


def cdf_tables(density: np.ndarray, u: np.ndarray) -> Figure:
    """A picture (H, W), its marginal table at the right, the chosen row's table below.

    u: two numbers in [0, 1), for x and for y; lines lead from them to the point they choose.
    """
    rows = np.asarray(density, dtype=float)[::-1]
    y, row = _invert(rows.sum(axis=1), u[1])
    x, _ = _invert(rows[row], u[0])
    figure = Figure(figsize=(5.6, 5.6), layout="constrained")
    axes = figure.subplots(2, 2, width_ratios=(3, 2), height_ratios=(3, 2))
    _draw_pixels(axes[0, 0], density, x, y)
    _draw_table(axes[0, 1], rows.sum(axis=1), y, u[1], upright=True)
    _draw_table(axes[1, 0], rows[row], x, u[0], upright=False)
    text = f"u across = {u[0]:.2f}\nu up = {u[1]:.2f}\n\nx = {x:.3f}\ny = {y:.3f}"
    axes[1, 1].text(0.1, 0.5, text, va="center", fontsize=11)
    axes[1, 1].set_axis_off()
    return figure


def _heights(ink: np.ndarray) -> np.ndarray:
    return np.concatenate([[0.0], np.cumsum(ink) / ink.sum()])


def _invert(ink: np.ndarray, u: float) -> tuple[float, int]:
    """Where the table of `ink` reaches u, from 0 to 1, and in which pixel that is."""
    table = _heights(ink)
    pixel = int(np.flatnonzero(table <= u)[-1])
    part = (u - table[pixel]) / (table[pixel + 1] - table[pixel])
    return float((pixel + part) / len(ink)), pixel


def _draw_pixels(axis: Axes, density: np.ndarray, x: float, y: float) -> None:
    axis.imshow(density, cmap="gray", extent=(0, 1, 0, 1))
    axis.plot([x, 1], [y, y], color=UP, linestyle="--")
    axis.plot([x, x], [y, 0], color=ACROSS, linestyle=":", linewidth=2)
    axis.plot(x, y, "o", color="white", markeredgecolor="black", markersize=9)
    axis.set_title("the picture", fontsize=10)


def _draw_table(axis: Axes, ink: np.ndarray, place: float, u: float, upright: bool) -> None:
    """A table as a line of height over place, or of place over height when upright."""
    heights, places = _heights(ink), np.linspace(0, 1, len(ink) + 1)
    corner = ([0, place, place], [u, u, 1])
    if upright:
        axis.plot(heights, places, color="black", marker="o", markersize=3)
        axis.plot([0, u, u], [place, place, 0], color=UP, linestyle="--")
        axis.set_xlabel("probability below: F(y)")
        axis.set_ylabel("y")
        axis.set_title("marginal table", fontsize=10)
    else:
        axis.plot(places, heights, color="black", marker="o", markersize=3)
        axis.plot(*corner, color=ACROSS, linestyle=":", linewidth=2)
        axis.set_xlabel("x")
        axis.set_ylabel("probability to the left")
        axis.set_title("conditional table of the row", fontsize=10)
    axis.set_xlim(0, 1)
    axis.set_ylim(0, 1)
