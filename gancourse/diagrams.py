"""Drawn explanations for the notebooks: boxes and arrows as matplotlib figures."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from gancourse.drafts import unless_graded

Point: TypeAlias = tuple[float, float]


@unless_graded
def two_players() -> Figure:
    """A GAN: noise to generator to fake; fake and real to the discriminator; a logit comes out."""
    boxes = {
        "noise z": (0.0, 0.0),
        "generator G": (2.4, 0.0),
        "fake G(z)": (4.8, 0.0),
        "real x": (4.8, 1.5),
        "discriminator D": (7.4, 0.75),
        "logit:\nreal or fake?": (10.0, 0.75),
    }
    arrows = [
        ("noise z", "generator G"),
        ("generator G", "fake G(z)"),
        ("fake G(z)", "discriminator D"),
        ("real x", "discriminator D"),
        ("discriminator D", "logit:\nreal or fake?"),
    ]
    return flow(boxes, arrows, bold=("generator G", "discriminator D"))


@unless_graded
def flow(
    boxes: Mapping[str, Point],
    arrows: Sequence[tuple[str, str]],
    bold: Sequence[str] = (),
    size: Point = (8.5, 2.2),
) -> Figure:
    """Labelled boxes at (x, y), joined by arrows; the `bold` ones (networks) have thick edges.

    size: of the figure, in inches.
    """
    figure = Figure(figsize=size, layout="constrained")
    axis = figure.subplots()
    for start, end in arrows:
        _arrow(axis, boxes[start], boxes[end])
    for label, place in boxes.items():
        _box(axis, label, place, 2.2 if label in bold else 0.8)
    xs, ys = zip(*boxes.values(), strict=True)
    axis.set_xlim(min(xs) - 1.1, max(xs) + 1.1)
    axis.set_ylim(min(ys) - 0.6, max(ys) + 0.6)
    axis.set_axis_off()
    return figure


def _box(axis: Axes, label: str, place: Point, width: float) -> None:
    x, y = place
    box = FancyBboxPatch(
        (x - 0.85, y - 0.32), 1.7, 0.64, "round,pad=0.08", fc="white", ec="black", lw=width
    )
    axis.add_patch(box)
    axis.text(x, y, label, ha="center", va="center", fontsize=9)


def _arrow(axis: Axes, start: Point, end: Point) -> None:
    tail, head = (start[0] + 0.95, start[1]), (end[0] - 0.95, end[1])
    axis.annotate("", xy=head, xytext=tail, arrowprops={"arrowstyle": "-|>", "lw": 1.2})
