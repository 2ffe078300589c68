"""Figures of the gradient penalty: couplings, the best critics along a line, races of trainings."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator, NullFormatter, ScalarFormatter
from torch import Tensor

from gancourse.critics.coupling import Coupling
from gancourse.plots import COLOURS, DASHES, MARKERS

Walk = tuple[Tensor, Tensor, Tensor]
"""Places from a fake point on (m, 2), and the lowest and highest best critic there (m,) each."""


def walks(real: Tensor, fake: Tensor, pairs: Coupling, steps: Mapping[str, Walk]) -> Figure:
    """The clouds with their coupling, then what best critics do on each named walk."""
    figure = Figure(figsize=(3.6 * (1 + len(steps)), 3.7), layout="constrained")
    first, *others = figure.subplots(1, 1 + len(steps))
    draw_coupling(first, real, fake, pairs)
    for place, (axis, (name, walk)) in enumerate(zip(others, steps.items(), strict=True)):
        way, dash = walk[0].numpy(), DASHES[place]
        first.plot(way[:, 0], way[:, 1], dash, color="black", lw=2.4, label=name)
        _draw_walk(axis, walk, dash)
        axis.set_title(name)
    first.legend(frameon=False, fontsize=8, loc="lower center", bbox_to_anchor=(0.5, -0.3), ncols=2)
    return figure


def draw_coupling(axis: Axes, real: Tensor, fake: Tensor, pairs: Coupling) -> None:
    """Both clouds (n, 2) and a thin line for every pair: real points round, fakes crosses."""
    for start, end in zip(fake.numpy(), real[pairs.partner].numpy(), strict=True):
        axis.plot(*np.stack([start, end]).T, color="0.6", lw=0.8, zorder=1)
    axis.plot(*real.T.numpy(), "o", color=COLOURS[0], ms=4.5, label="real", zorder=2)
    axis.plot(*fake.T.numpy(), "x", color=COLOURS[1], ms=5, label="fake", zorder=2)
    axis.set_aspect("equal")


def _draw_walk(axis: Axes, walk: Walk, dash: str) -> None:
    places, low, high = walk
    way = (places - places[0]).norm(dim=1).numpy()
    axis.fill_between(way, low.numpy(), high.numpy(), color="0.85", label="room for best critics")
    axis.plot(way, high.numpy(), dash, color="black", lw=1.8, label="highest and lowest of them")
    axis.plot(way, low.numpy(), dash, color="black", lw=1.8)
    axis.plot(way, way, ":", color=COLOURS[1], lw=2.4, label="slope 1")
    axis.set(xlabel="way from the fake point", ylabel="critic, 0 at the fake point")
    axis.legend(frameon=False, fontsize=8)
    _plain(axis)


def races(
    panels: Mapping[str, Mapping[str, tuple[Sequence[float], Sequence[float]]]], ylabel: str
) -> Figure:
    """Lines with places of their own on the x axis, on one logarithmic y axis.

    panels: {label of the x axis: {name: (x, y)}}.
    """
    figure = Figure(figsize=(5.2 * len(panels), 3.6), layout="constrained")
    axes = figure.subplots(1, len(panels), sharey=True, squeeze=False)[0]
    for axis, (xlabel, runs) in zip(axes, panels.items(), strict=True):
        for place, (name, (x, y)) in enumerate(runs.items()):
            kind = f"{MARKERS[place % 4]}{DASHES[place % 4]}"
            axis.plot(x, y, kind, color=COLOURS[place % 4], label=name, ms=5)
        axis.set(xlabel=xlabel, yscale="log")
        axis.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axis.yaxis.set_major_formatter(ScalarFormatter())
        axis.yaxis.set_minor_formatter(NullFormatter())
        axis.grid(axis="y", color="0.9")
        _plain(axis)
    axes[0].set_ylabel(ylabel)
    axes[0].legend(frameon=False)
    return figure


def _plain(axis: Axes) -> None:
    axis.spines[["top", "right"]].set_visible(False)
