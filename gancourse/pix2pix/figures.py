"""Figures of pictures in pairs: labelled rows, the U-Net's hourglass, what a logit sees."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray
from torch import Tensor

from gancourse import diagrams, plots
from gancourse.drafts import unless_graded
from gancourse.pix2pix.costs import Box

LIGHT = ("#ffb000", "#5ec8ff", "#7ee081")  # bright enough on black


@unless_graded
def rows(pictures: Mapping[str, Tensor], width: float = 8.0) -> Figure:
    """Titled rows of pictures (n, 1 or 3, h, w) in [-1, 1], the same n and sides in each."""
    strips = [_strip(row) for row in pictures.values()]
    high, wide = strips[0].shape[:2]
    room = round(0.22 * wide / width)  # for a title, in pixels
    figure = Figure(figsize=(width, width * len(strips) * (high + room) / wide))
    axis = figure.add_axes((0, 0, 1, 1))  # one for all: an axis a row costs more than its pictures
    canvas = np.ones((len(strips) * (high + room), wide, 3), dtype=np.float32)
    for place, (title, strip) in enumerate(zip(pictures, strips, strict=True)):
        top = place * (high + room) + room
        canvas[top : top + high] = strip
        axis.text(0, top - 0.3 * room, title, fontsize=9)
    axis.imshow(canvas, interpolation="nearest")
    axis.set_axis_off()
    return figure


def _strip(row: Tensor) -> NDArray[np.float32]:
    """Pictures side by side in colour, (h, n * (w + gap) - gap, 3) in [0, 1]."""
    shown = ((row.detach().cpu() + 1) / 2).clamp(0, 1).expand(-1, 3, -1, -1)
    return plots.grid(shown.numpy(), columns=len(row))


def hourglass(base: int = 8) -> Figure:
    """A U-Net for pictures of one channel, 32 x 32: three ways down, three up, two skips."""
    sizes = {k: f"{base * 2 ** (k - 1)}, {32 // 2**k} x {32 // 2**k}" for k in (1, 2, 3)}
    joined = {k: f"{base * 2 ** (k - 1)} + {sizes[k]}" for k in (1, 2)}
    boxes = {
        "condition\n1, 32 x 32": (0.0, 3.0),
        f"e1\n{sizes[1]}": (2.3, 2.0),
        f"e2\n{sizes[2]}": (4.6, 1.0),
        f"e3\n{sizes[3]}": (6.9, 0.0),
        f"joined with e2\n{joined[2]}": (9.2, 1.0),
        f"joined with e1\n{joined[1]}": (11.5, 2.0),
        "picture\n1, 32 x 32": (13.8, 3.0),
    }
    names = list(boxes)
    down_and_up = list(pairwise(names))
    skips = [(names[2], names[4]), (names[1], names[5])]
    return diagrams.flow(boxes, [*down_and_up, *skips], size=(10.5, 3.4))


@unless_graded
def fields(pictures: Mapping[str, Tensor], boxes: Mapping[str, Box]) -> Figure:
    """The pictures (1, 1, h, w) in [-1, 1] of a pair, and on each what some logits see.

    boxes: top, left, bottom, right of each logit's part, the last two excluded, by its name.
    """
    figure = Figure(figsize=(3.6 * len(pictures), 4.2), layout="constrained")
    axes = figure.subplots(1, len(pictures), squeeze=False)[0]
    for axis, (title, picture) in zip(axes, pictures.items(), strict=True):
        axis.imshow(picture[0, 0].detach().cpu().numpy(), cmap="gray", vmin=-1, vmax=1)
        for place, (name, (top, left, bottom, right)) in enumerate(boxes.items()):
            corner, size = (left - 0.5, top - 0.5), (right - left, bottom - top)
            style = plots.DASHES[place % 4]
            frame = Rectangle(corner, *size, fill=False, lw=2.5, ec=LIGHT[place % 3], ls=style)
            axis.add_patch(frame)
            frame.set_label(name)
        axis.set_title(title, y=1.0)
        axis.set_axis_off()
    handles, names = axes[0].get_legend_handles_labels()
    figure.legend(handles, names, loc="outside lower center", ncols=len(boxes), frameon=False)
    return figure
