"""Films of figures."""

from pathlib import Path

import pytest
from matplotlib.figure import Figure
from PIL import Image

from gancourse.views import Reel


def frame(height: float) -> Figure:
    figure = Figure(figsize=(1, 1))
    figure.subplots().axhline(height)
    return figure


def test_a_frame_a_figure_played_once(tmp_path: Path) -> None:
    reel = Reel()
    for height in (0.0, 0.5, 1.0):
        reel.add(frame(height))
    with Image.open(reel.save(tmp_path / "film.gif")) as gif:
        assert gif.n_frames == len(reel) == 3
        assert "loop" not in gif.info


def test_an_empty_film_says_what_to_do() -> None:
    with pytest.raises(ValueError, match="call add"):
        Reel().save("nowhere.gif")
