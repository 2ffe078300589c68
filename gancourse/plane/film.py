"""Films a training in the plane: one frame a look, saved as an animated GIF.

film = Film(source)
for state in train(...):
    if state.number % 40 == 0:
        film.take(generate(state.smooth_gen, game, 1000)[0], f"step {state.number}")
film.save("training.gif")
"""

import base64
import io
from html import escape
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image
from torch import Tensor

from gancourse.plane.picture import Picture
from gancourse.plane.views import FAKE, draw_picture

MILLISECONDS = 120
COLOURS_KEPT = 32


class Film:
    """Frames of a cloud of points on its picture. One figure is kept and its points are moved."""

    def __init__(self, source: Picture, pixels: int = 320) -> None:
        figure = Figure(figsize=(4, 4), dpi=pixels / 4, layout="constrained")
        self._canvas = FigureCanvasAgg(figure)
        self._axis = figure.add_subplot()
        draw_picture(self._axis, source)
        self._cloud = self._axis.scatter([], [], s=4, alpha=0.4, color=FAKE, linewidths=0)
        self._frames: list[Image.Image] = []

    def __len__(self) -> int:
        """How many frames were taken."""
        return len(self._frames)

    def take(self, points: Tensor, title: str) -> None:
        """Add a frame of these points (n, 2)."""
        self._cloud.set_offsets(points.detach().numpy())
        self._axis.set_title(title, fontsize=10)
        self._canvas.draw()
        pixels = np.asarray(self._canvas.buffer_rgba())[..., :3]
        self._frames.append(Image.fromarray(pixels.copy()).quantize(COLOURS_KEPT))

    def save(self, path: str | Path) -> Path:
        """Write the film as a GIF that plays once and rests on its last frame."""
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
            raise ValueError("This film has no frame yet: call take(points, title) while training.")
        buffer = io.BytesIO()
        first, *rest = self._frames
        first.save(
            buffer, "GIF", save_all=True, append_images=rest, duration=MILLISECONDS, optimize=False
        )
        return buffer.getvalue()
