"""Figures of pictures in pairs: labelled rows, the U-Net's hourglass, what a logit sees."""

from collections.abc import Mapping
from itertools import pairwise

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from torch import Tensor

from gancourse import diagrams, plots
from gancourse.pix2pix.costs import Box

LIGHT = ("#ffb000", "#5ec8ff", "#7ee081")  # bright enough on black


def rows(pictures: Mapping[str, Tensor], width: float = 8.0) -> Figure:
    """Titled rows of pictures (n, 1 or 3, h, w) in [-1, 1], the same n and sides in each."""
    count, _, high, wide = next(iter(pictures.values())).shape
    one = width * high / (count * wide)
    figure = Figure(figsize=(width, (one + 0.27) * len(pictures)), layout="constrained")
    axes = figure.subplots(len(pictures), 1, squeeze=False)[:, 0]
    for axis, (title, row) in zip(axes, pictures.items(), strict=True):
        shown = ((row.detach().cpu() + 1) / 2).clamp(0, 1)
        axis.imshow(plots.grid(shown.numpy(), columns=count), cmap="gray", vmin=0, vmax=1)
        axis.set_title(title, loc="left", fontsize=9, y=1.0)
        axis.set_axis_off()
    return figure


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
