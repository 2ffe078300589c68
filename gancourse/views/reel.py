"""Makes an animated GIF of matplotlib figures, one frame each.

reel = Reel()
for figure in figures:
    reel.add(figure)
reel.save("race.gif")
"""

import base64
import io
from html import escape
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

MILLISECONDS = 120
REST = 15
"""How many frames long the last one stays."""
COLOURS_KEPT = 32


class Reel:
    """Frames in the order in which they were added; all figures must have one size."""

    def __init__(self) -> None:
        self._frames: list[Image.Image] = []

    def __len__(self) -> int:
        """How many frames there are."""
        return len(self._frames)

    def add(self, figure: Figure) -> None:
        """Draw the figure as the next frame."""
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        pixels = np.asarray(canvas.buffer_rgba())[..., :3]
        self._frames.append(Image.fromarray(pixels.copy()).quantize(COLOURS_KEPT))

    def save(self, path: str | Path) -> Path:
        """Write a GIF that plays once and rests on its last frame."""
        path = Path(path)
        path.write_bytes(self._gif())
        return path

    def show(self, alt: str) -> None:
        """Display the film in a notebook, with alt text that says what happens in it."""
        from IPython.display import display

        data = base64.b64encode(self._gif()).decode()
        html = f'<img alt="{escape(alt)}" src="data:image/gif;base64,{data}">'
        display({"text/html": html, "text/plain": f"[film] {alt}"}, raw=True)

    def _gif(self) -> bytes:
        if not self._frames:
            raise ValueError("This reel has no frame yet: call add(figure) first.")
        buffer = io.BytesIO()
        first, *rest = self._frames
        pause = [MILLISECONDS] * len(rest) + [MILLISECONDS * REST]
        first.save(buffer, "GIF", save_all=True, append_images=rest, duration=pause)
        return buffer.getvalue()
