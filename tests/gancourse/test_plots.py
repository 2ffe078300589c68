"""Grids are one image, figures carry alt text, lines differ without colour."""

import numpy as np
import pytest
import torch
from matplotlib.figure import Figure

from gancourse import diagrams, plots


def test_grid_places_images_row_by_row() -> None:
    images = np.stack([np.full((2, 3), i / 10) for i in range(5)])
    canvas = plots.grid(images, columns=2, gap=1)
    assert canvas.shape == (3 * 3 - 1, 2 * 4 - 1)
    assert np.allclose(canvas[3:5, 4:7], 0.3)
    assert np.allclose(canvas[2], 1.0)
    assert np.allclose(canvas[6:8, 4:7], 1.0), "the empty place is white"


@pytest.mark.parametrize("shape", [(4, 784), (4, 28, 28), (4, 1, 28, 28)])
def test_grid_takes_images_in_every_form(shape: tuple[int, ...]) -> None:
    images = torch.rand(4, 784)
    assert np.array_equal(plots.grid(images.reshape(shape)), plots.grid(images))


def test_a_grid_of_colour_pictures_keeps_its_colours() -> None:
    picture = np.zeros((1, 3, 4, 4), dtype=np.float32)
    picture[0, 1] = 1  # green
    assert plots.grid(np.repeat(picture, 3, 0), columns=2).shape == (10, 10, 3)
    assert plots.grid(picture, columns=1)[0, 0].tolist() == [0, 1, 0]


@pytest.mark.parametrize("shape", [(4, 783), (4, 2, 28, 28), (28,)])
def test_grid_refuses_what_is_no_stack_of_images(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        plots.grid(np.zeros(shape))


def test_hundred_images_take_one_axis() -> None:
    figure = plots.grids({"a": np.zeros((100, 784)), "b": np.zeros((100, 784))})
    assert [len(axis.images) for axis in figure.axes] == [1, 1]


def test_html_escapes_the_alt_text() -> None:
    html = plots.as_html(Figure(), 'a "quoted" <b>')
    assert 'alt="a &quot;quoted&quot; &lt;b&gt;"' in html
    assert "data:image/png;base64," in html


def test_a_figure_without_alt_text_is_refused() -> None:
    with pytest.raises(ValueError, match="alt text"):
        plots.show(Figure(), alt=" ")


def test_lines_differ_in_dash_and_marker() -> None:
    figure = plots.curves([1, 2], {"t": {name: [0, 1] for name in "abcd"}})
    lines = figure.axes[0].lines
    assert len({(line.get_linestyle(), line.get_marker()) for line in lines}) == 4


def test_the_diagram_names_both_players() -> None:
    words = {text.get_text() for text in diagrams.two_players().axes[0].texts}
    assert {"generator G", "discriminator D"} <= words


def test_a_logarithmic_panel_shows_what_falls_to_zero() -> None:
    figure = plots.curves([1, 2], {"t": {"loss": [1.0, 0.0]}}, log=True)
    assert figure.axes[0].lines[0].get_ydata()[1] == plots.LOG_FLOOR


def test_panels_wrap_into_rows() -> None:
    figure = plots.curves([1], {str(n): {"a": [0]} for n in range(5)}, columns=2)
    assert figure.axes[0].get_gridspec().get_geometry() == (3, 2)
    assert [axis.axison for axis in figure.axes] == [True] * 5 + [False]
