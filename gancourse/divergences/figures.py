"""Figures of the lab on divergences; each takes numbers and returns a matplotlib figure."""

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from gancourse.plots import COLOURS, DASHES, MARKERS

Curve: TypeAlias = Sequence[float]
WAYS = {
    "closed form": {"linestyle": "-", "color": "black", "linewidth": 1.2},
    "from samples": {"linestyle": "", "marker": "s", "mfc": "none", "color": COLOURS[1], "ms": 9},
    "trained critic": {"linestyle": "", "marker": "x", "color": COLOURS[0], "ms": 7, "mew": 1.8},
}


def lines(
    x: ArrayLike,
    curves: Mapping[str, ArrayLike],
    x_label: str,
    y_label: str,
    axis: Axes | None = None,
) -> Figure:
    """Named curves over x (n,), told apart by dash and marker."""
    if axis is None:
        axis = Figure(figsize=(6.4, 3.4), layout="constrained").subplots()
    every = max(1, len(np.asarray(x)) // 8)
    for place, (name, y) in enumerate(curves.items()):
        kind = f"{MARKERS[place % 4]}{DASHES[place % 4]}"
        axis.plot(x, y, kind, color=COLOURS[place % 4], label=name, markevery=every, ms=5)
    axis.set(xlabel=x_label, ylabel=y_label)
    _plain(axis)
    axis.legend(frameon=False)
    figure = axis.get_figure()
    assert isinstance(figure, Figure)
    return figure


def three_ways(
    offsets: Sequence[float],
    panels: Mapping[str, Mapping[str, Curve]],
    ceilings: Mapping[str, float],
) -> Figure:
    """One panel a divergence over the lines' distance; infinite values stand as ∞ at the top.

    panels: {divergence: {a key of WAYS: one value an offset}}. ceilings: top of each panel.
    """
    figure = Figure(figsize=(10, 6.2), layout="constrained")
    for axis, (title, ways) in zip(figure.subplots(2, 2).flat, panels.items(), strict=True):
        top = ceilings[title]
        for way, values in ways.items():
            _way(axis, offsets, values, way, top)
        axis.set(title=title, xlabel="distance of the lines")
        axis.set(xlim=(-0.04, max(offsets) + 0.04), ylim=(-0.06 * top, 1.06 * top))
        _plain(axis)
    handles, labels = figure.axes[-1].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper center", ncols=3, frameon=False)
    return figure


def _way(axis: Axes, offsets: Sequence[float], values: Curve, way: str, top: float) -> None:
    """Values within the panel as they are; those above it as an arrow or ∞ at its top."""
    style = WAYS[way]
    if way == "closed form":
        # The value at 0 stands apart: two lines that are one.
        axis.plot(offsets[0], values[0], "o", color="black", ms=5)
        offsets, values = offsets[1:], values[1:]
    inside = [v if v <= top else math.nan for v in values]
    axis.plot(offsets, inside, label=way, **style)  # type: ignore[arg-type]
    height = top * (1 - 0.07 * list(WAYS).index(way))
    for offset, value in zip(offsets, values, strict=True):
        if value > top:
            mark, colour = ("∞" if math.isinf(value) else "↑"), str(style["color"])
            axis.text(offset, height, mark, color=colour, ha="center", va="center", fontsize=13)


def two_fits(x: ArrayLike, target: ArrayLike, fits: Mapping[str, ArrayLike]) -> Figure:
    """A shaded target density over x (n,), and fitted densities as lines."""
    figure = Figure(figsize=(6.4, 3.2), layout="constrained")
    axis = figure.subplots()
    axis.fill_between(np.asarray(x), np.asarray(target), color="0.85", label="data p")
    return lines(x, fits, "x", "density", axis)


def side_by_side(panels: Mapping[str, ArrayLike], spans: ArrayLike | None = None) -> Figure:
    """Clouds of points (n, 2), one panel each, all on the same axes from -1.1 to 1.1."""
    columns = len(panels)
    figure = Figure(figsize=(2.9 * columns, 3.2), layout="constrained")
    axes = figure.subplots(1, columns, squeeze=False)[0]
    for axis, (title, points) in zip(axes, panels.items(), strict=True):
        x, y = np.asarray(points).T
        axis.plot(x, y, ".", ms=1.6, color=COLOURS[0], alpha=0.6)
        axis.set(title=title, xlim=(-1.1, 1.1), ylim=(-1.1, 1.1), aspect="equal")
        _plain(axis)
    return figure


def races(tracks: Mapping[str, Mapping[int, np.ndarray]], columns: int = 3) -> Figure:
    """Where the segment was: one panel a race, one stroke a step that was kept.

    tracks: {title: {step: ends of the segment (2, 2)}}. The real line is dotted; strokes darken
    and thicken with time, and the last one has round ends.
    """
    rows = math.ceil(len(tracks) / columns)
    figure = Figure(figsize=(3.4 * columns, 3.1 * rows), layout="constrained")
    grid = figure.subplots(rows, columns, squeeze=False)
    for axis in grid.flat[len(tracks) :]:
        axis.set_axis_off()
    for axis, (title, track) in zip(grid.flat, tracks.items(), strict=False):
        _race(axis, track)
        axis.set_title(title, fontsize=10)
    return figure


def race_frame(ends: Mapping[str, np.ndarray], step: int) -> Figure:
    """One frame of the film: each race's segment (2, 2) at this step."""
    figure = Figure(figsize=(2.2 * len(ends), 2.5), layout="constrained")
    axes = figure.subplots(1, len(ends), squeeze=False)[0]
    for axis, (title, segment) in zip(axes, ends.items(), strict=True):
        _race(axis, {step: segment})
        axis.set_title(title, fontsize=9)
    figure.suptitle(f"step {step}", fontsize=9)
    return figure


def _race(axis: Axes, track: Mapping[int, np.ndarray]) -> None:
    axis.plot([0, 0], [0, 1], ":", color="black", lw=2.5)
    for place, ends in enumerate(track.values(), start=1):
        late = place / len(track)
        mark = "o" if place == len(track) else ""
        shade = str(0.8 * (1 - late))
        axis.plot(ends[:, 0], ends[:, 1], "-", marker=mark, color=shade, lw=0.7 + 1.3 * late, ms=4)
    axis.set(xlim=(-1.9, 1.9), ylim=(-0.9, 1.9), aspect="equal")
    _plain(axis)


def family_tree() -> Figure:
    """Generative models by how they treat the likelihood, each with what it gives up."""
    figure = Figure(figsize=(10.5, 4.6), layout="constrained")
    axis = figure.subplots()
    axis.set(xlim=(0, 10.5), ylim=(0.1, 4.9))
    axis.set_axis_off()
    for label, (x, y), parent in _TREE:
        if parent is not None:
            axis.plot([parent[0], x], [parent[1], y], color="0.4", lw=1, zorder=0)
        face = "0.92" if y < 1.5 else "white"
        box = {"boxstyle": "round,pad=0.4", "fc": face, "ec": "black", "lw": 0.9}
        axis.text(x, y, label, ha="center", va="center", fontsize=9, bbox=box)
    return figure


_ROOT, _EXPLICIT, _IMPLICIT = (5.2, 4.5), (3.4, 3.5), (8.5, 3.5)
_EXACT, _BOUND = (1.7, 2.35), (5.1, 2.35)
_TREE = [
    ("model that draws samples", _ROOT, None),
    ("explicit density", _EXPLICIT, _ROOT),
    ("implicit: samples only", _IMPLICIT, _ROOT),
    ("exact likelihood", _EXACT, _EXPLICIT),
    ("bound or approximation", _BOUND, _EXPLICIT),
    ("autoregressive\ngives up: speed\n(one value at a time)", (0.9, 0.8), _EXACT),
    ("normalising flow\ngives up: free layers\n(must be invertible)", (2.75, 0.8), _EXACT),
    ("VAE\ngives up: exactness\n(a bound; blur)", (4.45, 0.8), _BOUND),
    ("diffusion\ngives up: one pass\n(many small steps)", (6.2, 0.8), _BOUND),
    ("GAN\ngives up: the likelihood\n(a game; modes lost)", (8.5, 0.8), _IMPLICIT),
]


def _plain(axis: Axes) -> None:
    axis.spines[["top", "right"]].set_visible(False)
