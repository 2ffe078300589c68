"""Figures of what codes do, drawn for several generators side by side: each with its twin."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor, nn

from gancourse.infogan.latents import joined, traversal
from gancourse.infogan.measure import Category, drawn_images
from gancourse.infogan.recipe import Recipe
from gancourse.plots import COLOURS, grid, tables

CELL, GAP = 28, 2


def traversals(
    generators: Mapping[str, nn.Module], recipe: Recipe, code: int, seed: int = 0, points: int = 9
) -> Figure:
    """A titled grid for each generator: a row for each category, the code grows to the right."""
    values = torch.linspace(-1, 1, points)
    latents = traversal(recipe, code, values, torch.Generator().manual_seed(seed))
    ticks = [f"{value:+.1f}" for value in values.tolist()]
    return _labelled_grids(generators, latents, f"code {code + 1}", ticks)


def categories(
    generators: Mapping[str, nn.Module], recipe: Recipe, seed: int = 0, columns: int = 10
) -> Figure:
    """A titled grid for each generator: a row for each category, a column for each noise.

    The same noise and codes stand below each other.
    """
    random, k = torch.Generator().manual_seed(seed), recipe.categories
    noise = torch.randn(columns, recipe.noise, generator=random).repeat(k, 1)
    codes = (2 * torch.rand(columns, recipe.codes, generator=random) - 1).repeat(k, 1)
    latents = joined(noise, torch.arange(k).repeat_interleave(columns), codes, k)
    return _labelled_grids(generators, latents, "noise", [str(n + 1) for n in range(columns)])


def _labelled_grids(
    generators: Mapping[str, nn.Module], latents: Tensor, name: str, ticks: Sequence[str]
) -> Figure:
    rows = [str(row) for row in range(len(latents) // len(ticks))]
    figure = Figure(figsize=(4.9 * len(generators), 5.4), layout="constrained")
    axes = figure.subplots(1, len(generators), squeeze=False)[0]
    for axis, (title, generator) in zip(axes, generators.items(), strict=True):
        picture = grid(drawn_images(generator, latents), len(ticks), GAP)
        axis.imshow(picture, cmap="gray", vmin=0, vmax=1)
        axis.set_title(title)
        _label(axis, "x", name, ticks)
        _label(axis, "y", "category", rows)
    return figure


def confusions(measured: Mapping[str, Category], classes: int = 10) -> Figure:
    """For each generator: how often (%) each category is drawn as each digit; rows sum to 100."""
    shares = {}
    for title, found in measured.items():
        counts = np.zeros((classes, classes))
        np.add.at(counts, (found.category.numpy(), found.digit.numpy()), 1)
        shares[title] = 100 * counts / np.maximum(counts.sum(1, keepdims=True), 1)
    names = [str(k) for k in range(classes)]
    return tables(shares, names, names, "category", "digit", "{:.0f}", 100)


def two_views(
    panels: Mapping[str, tuple[str, Tensor, str, Tensor]], groups: Mapping[str, Tensor]
) -> Figure:
    """Points (n,) in titled panels {title: (x's name, x, y's name, y)}, a marker for each group.

    groups: names and masks, bool (n,); three at most.
    """
    figure = Figure(figsize=(4.6 * len(panels), 3.8), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False)[0]
    for axis, (title, (xlabel, x, ylabel, y)) in zip(axes, panels.items(), strict=True):
        for (name, mask), marker, colour in zip(groups.items(), "o^s", COLOURS, strict=False):
            axis.scatter(x[mask], y[mask], s=14, marker=marker, color=colour, label=name)
        axis.set(title=title, xlabel=xlabel, ylabel=ylabel)
    handles, names = axis.get_legend_handles_labels()
    figure.legend(handles, names, loc="outside lower center", ncols=len(groups), frameon=False)
    return figure


def _label(axis: Axes, side: str, name: str, ticks: Sequence[str]) -> None:
    """Write the ticks at the middle of a grid's cells."""
    places = CELL / 2 - 0.5 + (CELL + GAP) * np.arange(len(ticks))
    getattr(axis, f"set_{side}ticks")(places, ticks, fontsize=8)
    getattr(axis, f"set_{side}label")(name)
    axis.tick_params(length=0)
    axis.spines[:].set_visible(False)
