"""Figures with alt text, and grids of images drawn as one image.

`show(figure, alt="...")` in a notebook; the figures themselves are made without pyplot, so that
none is ever displayed a second time as a bare image.
"""

import base64
import io
import math
import struct
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike, NDArray

from gancourse.drafts import DRAFT_DPI, draft_png, unless_graded
from gancourse.quick import is_graded, is_quick

DPI = 110
LOG_FLOOR = 1e-4
DASHES = ("-", "--", "-.", ":")
MARKERS = ("o", "s", "^", "D")
COLOURS = ("#0b4f9e", "#b3470c", "#1f6b3a", "#6a3d9a")  # dark enough on white, apart in grey too


def show(figure: Figure, alt: str, handle: Any = None) -> None:
    """Display a figure as an HTML image with alt text.

    alt: what the figure shows, for whoever cannot see it; must not be empty.
    handle: an IPython display handle to update instead of displaying anew.
    """
    if not alt.strip():
        raise ValueError("A figure needs alt text: say in one sentence what it shows.")
    from IPython.display import display

    bundle = {"text/html": as_html(figure, alt), "text/plain": f"[figure] {alt}"}
    if handle is None:
        display(bundle, raw=True)
    else:
        handle.update(bundle, raw=True)


def as_html(figure: Figure, alt: str) -> str:
    """The figure as an `<img>` with its PNG inside, no wider than the page; graded, its words."""
    if is_graded():
        return f"<p>[figure, not drawn while grading] {escape(alt)}</p>"
    png, scale = (draft_png(figure), DPI // DRAFT_DPI) if is_quick() else (_png(figure), 1)
    width, height = (scale * n for n in struct.unpack(">II", png[16:24]))  # of the IHDR chunk
    # Its place is kept and it is drawn at once, so that a figure drawn anew does not flicker.
    size = f'width="{width}" height="{height}" decoding="sync" style="max-width:100%;height:auto"'
    data = base64.b64encode(png).decode()
    return f'<img alt="{escape(alt)}" {size} src="data:image/png;base64,{data}">'


def _png(figure: Figure) -> bytes:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=DPI, bbox_inches="tight", facecolor="white")
    return buffer.getvalue()


def grid(images: ArrayLike, columns: int = 10, gap: int = 2) -> NDArray[np.float32]:
    """Images (n, h, w), (n, 1, h, w), (n, 3, h, w) or (n, 784) in [0, 1] as one, row by row.

    Returns float32 (rows * (h + gap) - gap, columns * (w + gap) - gap), for colour with a last
    axis of 3; gaps are white (1).
    """
    stack = _stack(images)
    count, height, width, *colours = stack.shape
    rows = math.ceil(count / columns)
    canvas = np.ones((rows * (height + gap), columns * (width + gap), *colours), dtype=np.float32)
    for place, image in enumerate(stack):
        top, left = (place // columns) * (height + gap), (place % columns) * (width + gap)
        canvas[top : top + height, left : left + width] = image
    return canvas[:-gap, :-gap] if gap else canvas


@unless_graded
def grids(panels: Mapping[str, ArrayLike], columns: int = 10, size: float = 4.0) -> Figure:
    """Titled grids of images side by side; `size` is one panel's width in inches."""
    figure = Figure(figsize=(size * len(panels), size), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False)[0]
    for axis, (title, images) in zip(axes, panels.items(), strict=True):
        axis.imshow(grid(images, columns), cmap="gray", vmin=0, vmax=1)
        axis.set_title(title, y=1.0)  # else it looks for ticks to stay clear of
        axis.set_axis_off()
    return figure


@unless_graded
def row(images: ArrayLike, title: str, width: float = 8.0) -> Figure:
    """Images in one titled row, `width` inches in all."""
    canvas = grid(images, columns=len(np.asarray(images)))
    figure = Figure(figsize=(width, width * canvas.shape[0] / canvas.shape[1] + 0.3))
    axis = figure.subplots()
    axis.imshow(canvas, cmap="gray", vmin=0, vmax=1)
    axis.set_title(title, y=1.0)
    axis.set_axis_off()
    return figure


@unless_graded
def curves(
    x: Sequence[float],
    panels: Mapping[str, Mapping[str, Sequence[float]]],
    xlabel: str = "training step",
    columns: int = 2,
    log: bool = False,
) -> Figure:
    """One panel a title, each with named lines over `x`, `columns` panels a row.

    log: a logarithmic y axis, the same for all panels; what lies below 0.0001 is drawn there.
    Lines differ in dash and marker, not only in colour.
    """
    columns = min(columns, len(panels))
    rows = math.ceil(len(panels) / columns)
    figure = Figure(figsize=(10.4 / max(columns, 2) * columns, 2.9 * rows), layout="constrained")
    axes = list(figure.subplots(rows, columns, squeeze=False, sharey=log).flat)
    for axis, (title, lines) in zip(axes, panels.items(), strict=False):
        _draw_lines(axis, x, lines, LOG_FLOOR if log else -math.inf)
        axis.set_title(title, pad=22, y=1.0)
        axis.set_xlabel(xlabel)
        if log:
            axis.set_yscale("log")
    for axis in axes[len(panels) :]:
        axis.set_axis_off()
    return figure


@unless_graded
def tables(
    panels: Mapping[str, np.ndarray],
    rows: Sequence[str],
    columns: Sequence[str],
    ylabel: str,
    xlabel: str,
    form: str = "{:.2f}",
    top: float = 1.0,
) -> Figure:
    """Titled tables (rows, columns) side by side: darker for more up to `top`, numbers written."""
    size = 0.45 * max(len(rows), len(columns) / 2) + 1.4
    figure = Figure(figsize=(min(5.2, 12 / len(panels)) * len(panels), size), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False)[0]
    for axis, (title, table) in zip(axes, panels.items(), strict=True):
        _heat(axis, np.asarray(table), form, top)
        axis.set(title=title, xlabel=xlabel, ylabel=ylabel)
        axis.set_xticks(range(len(columns)), columns)
        axis.set_yticks(range(len(rows)), rows)
    return figure


def _draw_lines(
    axis: Axes, x: Sequence[float], lines: Mapping[str, Sequence[float]], floor: float
) -> None:
    every = max(1, len(x) // 8)
    for place, (name, y) in enumerate(lines.items()):
        (line,) = axis.plot(
            x, [max(value, floor) for value in y], label=name, markevery=every, markersize=5
        )
        line.set(color=COLOURS[place % 4], linestyle=DASHES[place % 4], marker=MARKERS[place % 4])
    # Between title and axes, where it hides no line.
    axis.legend(frameon=False, loc="lower center", bbox_to_anchor=(0.5, 0.97), ncols=len(lines))
    axis.spines[["top", "right"]].set_visible(False)


def _heat(axis: Axes, table: np.ndarray, form: str, top: float) -> None:
    axis.imshow(table, cmap="Blues", vmin=0, vmax=top, aspect="auto")
    for (row, column), value in np.ndenumerate(table):
        colour = "white" if value > 0.6 * top else "black"
        text = form.format(value)
        axis.text(column, row, text, ha="center", va="center", fontsize=8, color=colour)


def _stack(images: ArrayLike) -> NDArray[np.float32]:
    array = np.asarray(images, dtype=np.float32)
    if array.ndim == 2:
        side = math.isqrt(array.shape[1])
        if side * side != array.shape[1]:
            raise ValueError(f"Rows of {array.shape[1]} pixels are no squares: reshape them.")
        return array.reshape(-1, side, side)
    if array.ndim == 4 and array.shape[1] == 1:
        return array[:, 0]
    if array.ndim == 4 and array.shape[1] == 3:
        return array.transpose(0, 2, 3, 1)
    if array.ndim != 3:
        raise ValueError(
            f"Expected (n, h, w), (n, 1 or 3, h, w) or (n, pixels), got {array.shape}."
        )
    return array
