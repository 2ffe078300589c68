"""Figures of what codes do, drawn for several generators side by side: each with its twin."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import nn

from gancourse.infogan.latents import traversal
from gancourse.infogan.measure import Category, drawn_images
from gancourse.infogan.recipe import Recipe
from gancourse.plots import grid

CELL, GAP = 28, 2


def traversals(
    generators: Mapping[str, nn.Module], recipe: Recipe, code: int, seed: int = 0, points: int = 9
) -> Figure:
    """A titled grid for each generator: a row for each category, the code grows to the right."""
    values = torch.linspace(-1, 1, points)
    latents = traversal(recipe, code, values, torch.Generator().manual_seed(seed))
    figure = Figure(figsize=(5.2 * len(generators), 5.6), layout="constrained")
    axes = figure.subplots(1, len(generators), squeeze=False)[0]
    for axis, (title, generator) in zip(axes, generators.items(), strict=True):
        axis.imshow(
            grid(drawn_images(generator, latents), points, GAP), cmap="gray", vmin=0, vmax=1
        )
        axis.set_title(title)
        _label(axis, "x", f"code {code + 1}", [f"{value:+.1f}" for value in values.tolist()])
        _label(axis, "y", "category", [str(k) for k in range(recipe.categories)])
    return figure


def confusions(measured: Mapping[str, Category], classes: int = 10) -> Figure:
    """For each generator: how often (%) each category is drawn as each digit; rows sum to 100."""
    figure = Figure(figsize=(5.2 * len(measured), 4.9), layout="constrained")
    axes = figure.subplots(1, len(measured), squeeze=False)[0]
    for axis, (title, found) in zip(axes, measured.items(), strict=True):
        counts = np.zeros((classes, classes))
        np.add.at(counts, (found.category.numpy(), found.digit.numpy()), 1)
        shares = 100 * counts / np.maximum(counts.sum(1, keepdims=True), 1)
        heat(axis, shares, "{:.0f}", 100)
        axis.set(title=title, xlabel="digit (classifier)", ylabel="category (code)")
    return figure


def heat(axis: Axes, table: np.ndarray, form: str, top: float) -> None:
    """A table as a picture, darker for more up to `top`, with every number written in its cell."""
    axis.imshow(table, cmap="Blues", vmin=0, vmax=top)
    axis.set_xticks(range(table.shape[1]))
    axis.set_yticks(range(table.shape[0]))
    for (row, column), value in np.ndenumerate(table):
        colour = "white" if value > 0.6 * top else "black"
        text = form.format(value)
        axis.text(column, row, text, ha="center", va="center", fontsize=8, color=colour)


def _label(axis: Axes, side: str, name: str, ticks: Sequence[str]) -> None:
    """Write the ticks at the middle of a grid's cells."""
    places = CELL / 2 - 0.5 + (CELL + GAP) * np.arange(len(ticks))
    getattr(axis, f"set_{side}ticks")(places, ticks, fontsize=8)
    getattr(axis, f"set_{side}label")(name)
    axis.tick_params(length=0)
    axis.spines[:].set_visible(False)
