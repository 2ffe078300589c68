"""Figures as drafts, for quick mode: one pass, half the resolution, margins instead of a layout.

A layout engine measures every label several times over, minor ticks on logarithmic axes have a
hidden label each, and a fine PNG takes long to compress: a draft needs a quarter of the CPU time.
While nbgrader grades, nothing is drawn, and `unless_graded` does not even make the axes.
"""

import functools
import io
from collections.abc import Callable
from typing import ParamSpec

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import LayoutEngine
from matplotlib.ticker import AutoLocator, MaxNLocator
from PIL import Image

from gancourse.quick import is_graded

P = ParamSpec("P")
DRAFT_DPI = 55
DRAFT_TICKS = 3


def draft_png(figure: Figure) -> bytes:
    """The figure as a small PNG that is cheap to draw. Changes the figure's layout and dpi."""
    for axes in figure.axes:
        axes.minorticks_off()
        for axis in (axes.xaxis, axes.yaxis):
            if isinstance(axis.get_major_locator(), AutoLocator):
                axis.set_major_locator(MaxNLocator(DRAFT_TICKS))
    if (engine := figure.get_layout_engine()) is not None:
        figure.set_layout_engine(Margins(engine.colorbar_gridspec))
    figure.dpi = DRAFT_DPI
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    buffer = io.BytesIO()
    pixels = np.asarray(canvas.buffer_rgba())[..., :3]
    Image.fromarray(pixels).save(buffer, "png", compress_level=1)
    return buffer.getvalue()


class Undrawn(Figure):
    """Stands for a figure that nobody will see: who asks for its axes gets one."""

    _asked = True  # while it is put together, none

    def __init__(self) -> None:
        """Without axes."""
        super().__init__()
        self._asked = False

    @property  # type: ignore[misc]  # as matplotlib's own types have it
    def axes(self) -> list[Axes]:  # type: ignore[override]
        """Those that were made; where there are none, one made now."""
        if not self._asked:
            self._asked = True
            self.subplots()
        return super().axes


def unless_graded(make: Callable[P, Figure]) -> Callable[P, Figure]:
    """The same function, which while nbgrader grades makes an `Undrawn` figure."""

    @functools.wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> Figure:
        return Undrawn() if is_graded() else make(*args, **kwargs)

    return made


class Margins(LayoutEngine):
    """The same margins around whatever is drawn, with room for titles between rows."""

    _adjust_compatible = True

    def __init__(self, colorbar_gridspec: bool) -> None:
        """colorbar_gridspec: as the engine has it in whose place this one is put."""
        super().__init__()
        self._colorbar_gridspec = colorbar_gridspec

    def execute(self, fig: Figure) -> None:
        """Place the axes; matplotlib calls this before it draws."""
        width, height = fig.get_size_inches()
        left, right, bottom, top = 0.6 / width, 0.1 / width, 0.5 / height, 0.6 / height
        fig.subplots_adjust(left, bottom, 1 - right, 1 - top, wspace=0.25, hspace=0.8)
