"""Figures of critics; each takes numbers and returns a matplotlib figure."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from gancourse.plots import COLOURS, DASHES, MARKERS

Surface = tuple[ArrayLike, ArrayLike, ArrayLike]


def value_surfaces(
    panels: Mapping[str, tuple[Surface, ArrayLike]], columns: int = 3, levels: int = 12
) -> Figure:
    """Level lines of critics over the plane, with the real points (n, 2) on them.

    panels: {title: (what `surface` returns, points)}. Each panel has levels of its own, so the
    shapes can be compared, not the heights; lines of low values are dashed, of high ones full.
    """
    rows = math.ceil(len(panels) / columns)
    figure = Figure(figsize=(3.3 * columns, 3.4 * rows), layout="constrained")
    grid = list(figure.subplots(rows, columns, squeeze=False).flat)
    for axis, (title, ((x, y, values), points)) in zip(grid, panels.items(), strict=False):
        heights = np.asarray(values)
        middle = (heights.min() + heights.max()) / 2
        axis.contourf(x, y, heights, levels=levels, cmap="Greys", alpha=0.35)
        style = {"colors": COLOURS[0], "linewidths": 0.9, "levels": levels}
        lines = axis.contour(x, y, heights, **style)
        lines.set_linestyle(["--" if level < middle else "-" for level in lines.levels])
        dots = np.asarray(points)
        axis.plot(dots[:, 0], dots[:, 1], ".", color=COLOURS[1], ms=2)
        axis.set(title=title, aspect="equal")
    for axis in grid[len(panels) :]:
        axis.set_axis_off()
    return figure


def on_the_line(
    x: ArrayLike, densities: Mapping[str, ArrayLike], panels: Mapping[str, Mapping[str, ArrayLike]]
) -> Figure:
    """One panel a title, lines over x (n,); the densities stand shaded behind each, to scale."""
    figure = Figure(figsize=(5.2 * len(panels), 3.4), layout="constrained")
    for axis, (title, curves) in zip(
        figure.subplots(1, len(panels), squeeze=False)[0], panels.items(), strict=True
    ):
        _lines(axis, x, curves)
        behind = axis.twinx()
        behind.set_axis_off()
        for (name, height), hatch in zip(densities.items(), ("", "///"), strict=False):
            behind.fill_between(
                np.asarray(x), np.asarray(height), fc="0.9", ec="0.55", hatch=hatch, label=name
            )
        behind.set_ylim(0, 3 * max(np.asarray(h).max() for h in densities.values()))
        axis.set_zorder(behind.get_zorder() + 1)
        axis.patch.set_visible(False)
        axis.set(title=title, xlabel="x")
        handles = [h for a in (axis, behind) for h in a.get_legend_handles_labels()[0]]
        axis.legend(handles=handles, frameon=False, fontsize=8)
    return figure


def prices(real: ArrayLike, fake: ArrayLike, at_real: ArrayLike, at_fake: ArrayLike) -> Figure:
    """Prices at samples on the line: real and fake (n, 1), and what each costs, (n,)."""
    figure = Figure(figsize=(6.4, 3.2), layout="constrained")
    axis = figure.subplots()
    kinds = {"real": (real, at_real, "o"), "fake": (fake, at_fake, "x")}
    places = np.concatenate([np.ravel(where) for where, _, _ in kinds.values()])
    costs = np.concatenate([np.ravel(price) for _, price, _ in kinds.values()])
    order = places.argsort()
    axis.plot(places[order], costs[order], "-", color="0.6", lw=1, label="price")
    for (name, (where, price, mark)), colour in zip(kinds.items(), COLOURS, strict=False):
        axis.plot(np.ravel(where), np.ravel(price), mark, color=colour, ms=8, mew=1.8, label=name)
    axis.set(xlabel="place", ylabel="price", aspect="equal")
    _plain(axis)
    axis.legend(frameon=False)
    return figure


def by_layer(norms: Mapping[str, Sequence[float]], title: str) -> Figure:
    """Gradient norms from the first layer to the last, on a logarithmic scale, a line a name."""
    figure = Figure(figsize=(6.4, 3.4), layout="constrained")
    axis = figure.subplots()
    for place, (name, values) in enumerate(norms.items()):
        kind = f"{MARKERS[place % 4]}{DASHES[place % 4]}"
        axis.plot(range(1, len(values) + 1), values, kind, color=COLOURS[place % 4], label=name)
    axis.set(yscale="log", title=title, xlabel="layer (1 is nearest to the input)")
    axis.set_ylabel("gradient norm")
    _plain(axis)
    axis.legend(frameon=False)
    return figure


def histograms(panels: Mapping[str, ArrayLike], reach: float, bins: int = 41) -> Figure:
    """Where weights lie: one histogram of shares a title, over [-reach, reach]."""
    figure = Figure(figsize=(3.5 * len(panels), 2.8), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False)[0]
    for axis, (title, values) in zip(axes, panels.items(), strict=True):
        array = np.clip(np.asarray(values), -reach, reach)
        share = np.full(len(array), 1 / len(array))
        axis.hist(array, bins, range=(-reach, reach), weights=share, color=COLOURS[0])
        axis.set(title=title, xlabel="weight", ylabel="share of all")
        _plain(axis)
    return figure


def meters(panels: Mapping[str, tuple[ArrayLike, ArrayLike]], ylabel: str) -> Figure:
    """A number against what it should follow: one scatter a title, early dots pale, late dark.

    panels: {title: (the meter's readings (n,), what is true (n,))}, in the order of time.
    """
    figure = Figure(figsize=(5.0 * len(panels), 3.4), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False)[0]
    for axis, (title, (readings, truth)) in zip(axes, panels.items(), strict=True):
        x, y = np.asarray(readings), np.asarray(truth)
        axis.plot(x, y, "-", color="0.8", lw=0.8)
        axis.scatter(x, y, c=np.linspace(0.25, 1, len(x)), cmap="Greys", vmin=0, vmax=1, ec="black")
        axis.set(title=title, ylabel=ylabel)
        _plain(axis)
    return figure


def _lines(axis: Axes, x: ArrayLike, curves: Mapping[str, ArrayLike]) -> None:
    every = max(1, len(np.asarray(x)) // 8)
    for place, (name, y) in enumerate(curves.items()):
        kind = f"{MARKERS[place % 4]}{DASHES[place % 4]}"
        axis.plot(x, y, kind, color=COLOURS[place % 4], label=name, markevery=every, ms=4)
    _plain(axis)


def _plain(axis: Axes) -> None:
    axis.spines[["top", "right"]].set_visible(False)
