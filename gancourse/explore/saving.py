"""Saves what the explorer shows: a picture as PNG, a walk along one axis as an animated GIF."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from gancourse.explore.errors import ExploreError
from gancourse.explore.grid import ENDS, put
from gancourse.explore.scene import GAP, Picture, Scene, picture
from gancourse.explore.space import DIRECTIONS, Space
from gancourse.explore.state import MIX, State
from gancourse.explore.still import still
from gancourse.plots import DPI

ZOOM, MARGIN, LINE = 2, 34, 16
MILLISECONDS = 60
INK, PAPER = 40, 255


def save_png(scene: Scene, state: State, path: str | Path) -> Path:
    """The state's picture with labelled axes."""
    path = Path(path)
    figure, alt = still(scene, state, picture(scene, state))
    figure.savefig(path, format="png", dpi=DPI, metadata={"Description": alt}, facecolor="white")
    return path


def ways(space: Space) -> tuple[str, ...]:
    """What a film can go along: the codes, from one seed to the other, the two directions."""
    return (*space.codes, MIX, *DIRECTIONS)


def save_gif(scene: Scene, state: State, path: str | Path, along: str, frames: int = 24) -> Path:
    """A film that goes along one axis and back again, for ever.

    along: one of `ways(space)`. Raises ExploreError for another one, and for an axis that is
    spread over the rows or columns already.
    """
    path, walked = Path(path), ways(scene.space)
    if along not in walked or along in (state.rows, state.columns):
        free = ", ".join(way for way in walked if way not in (state.rows, state.columns))
        raise ExploreError(f"along: expected one of {free}; got {along!r}.")
    low, high = ENDS.get(along, (-1.0, 1.0))
    there = [frame(scene, put(scene.space, state, along, x)) for x in _eased(low, high, frames)]
    film = [*there, *there[-2:0:-1]]
    film[0].save(path, "GIF", save_all=True, append_images=film[1:], duration=MILLISECONDS, loop=0)
    return path


def frame(scene: Scene, state: State) -> Image.Image:
    """The state's picture, enlarged, with labelled axes; grey, or colour where images are."""
    shown = picture(scene, state)
    panels = [_panel(subject.name, mosaic, shown, state) for subject, mosaic in
              zip(scene.subjects, shown.mosaics, strict=True)]  # fmt: skip
    width = sum(panel.width for panel in panels)
    whole = Image.new(panels[0].mode, (width, panels[0].height), color="white")
    left = 0
    for panel in panels:
        whole.paste(panel, (left, 0))
        left += panel.width
    return whole


def _eased(low: float, high: float, frames: int) -> list[float]:
    """From low to high, slow at both ends."""
    turn = (1 - np.cos(np.linspace(0, np.pi, max(frames, 2)))) / 2
    return [float(value) for value in (low + (high - low) * turn).round(6)]


def _panel(name: str, mosaic: np.ndarray, shown: Picture, state: State) -> Image.Image:
    image = Image.fromarray(mosaic[..., 0] if mosaic.shape[-1] == 1 else mosaic)
    image = image.resize((ZOOM * image.width, ZOOM * image.height), Image.Resampling.BICUBIC)
    size = (image.width + MARGIN + 8, image.height + 3 * LINE + 8)
    panel = Image.new(image.mode, size, color="white")
    panel.paste(image, (MARGIN, 3 * LINE))
    _label(panel, name, shown, state)
    return panel


def _label(panel: Image.Image, name: str, shown: Picture, state: State) -> None:
    pen = ImageDraw.Draw(panel)
    ink = INK if panel.mode == "L" else (INK, INK, INK)
    named = f"{name}:  {state.rows} down, {state.columns} across"
    pen.text((MARGIN, 2), named, fill=ink, font_size=12)
    height, width = ((side + GAP) * ZOOM for side in shown.side)
    for place, text in enumerate(shown.columns):
        middle = MARGIN + (place + 0.5) * width
        pen.text((middle, 2.5 * LINE), text, fill=ink, anchor="mm", font_size=12)
    for place, text in enumerate(shown.rows):
        middle = 3 * LINE + (place + 0.5) * height
        pen.text((MARGIN - 6, middle), text, fill=ink, anchor="rm", font_size=12)
