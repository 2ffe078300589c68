"""A pad to draw a picture on in a notebook, with pointer or keyboard.

pad = DrawingPad()
pad                      # draw
own = pad.picture()      # in a later cell
"""

from pathlib import Path

import anywidget
import numpy as np
import traitlets

from gancourse.plane.images import as_density
from gancourse.plane.picture import Picture

SIDE = 24


class DrawingPad(anywidget.AnyWidget):
    """`cells` holds SIDE * SIDE numbers, 0 or 1, row by row from the top.

    Pointer: drag to draw. Keyboard: arrow keys move the cursor, space paints or clears a cell,
    shift with an arrow key draws along. `live`, `titles` and `panels` are for pads that answer.
    """

    _esm = Path(__file__).with_name("pad.js")
    side = traitlets.Int(SIDE).tag(sync=True)
    cells = traitlets.List(traitlets.Int(), default_value=[0] * SIDE**2).tag(sync=True)
    live = traitlets.Bool(False).tag(sync=True)
    titles = traitlets.List(traitlets.Unicode()).tag(sync=True)
    panels = traitlets.Bytes(b"").tag(sync=True)

    @property
    def is_drawn(self) -> bool:
        """Whether at least two cells are painted, which a density needs."""
        return sum(self.cells) > 1

    def picture(self) -> Picture:
        """What was drawn, as a picture of one class. Raises DensityError for an empty pad."""
        return Picture.of("drawn", [as_density(np.reshape(self.cells, (self.side, self.side)))])
