"""Quick mode: what is drawn and measured there, and digits that are made once a process."""

import io
import re

import numpy as np
import pytest
import torch
from matplotlib.figure import Figure
from PIL import Image

from gancourse import plots, training, views
from gancourse.data import load_digits
from gancourse.drafts import Undrawn, draft_png
from gancourse.metrics import distance
from gancourse.metrics.images import QUICK, looked_at


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANCOURSE_QUICK", "1")


def curves(log: bool) -> Figure:
    panels = {f"panel {i}": {"up": [0.1, 1.0, 7.0], "down": [3.0, 2.0, 0.5]} for i in range(4)}
    return plots.curves([1, 2, 3], panels, log=log)


@pytest.mark.parametrize("log", [False, True])
def test_a_draft_shows_every_panel(log: bool) -> None:
    image = np.asarray(Image.open(io.BytesIO(draft_png(curves(log)))).convert("L"))
    height, width = (side // 2 for side in image.shape)
    for top in (0, height):
        for left in (0, width):
            assert (image[top : top + height, left : left + width] < 100).sum() > 100


def test_no_panel_of_a_draft_lies_on_another_or_outside() -> None:
    figure = curves(log=False)
    draft_png(figure)
    boxes = [axis.get_tightbbox() for axis in figure.axes]
    for i, box in enumerate(boxes):
        assert box is not None
        assert box.x0 >= 0
        assert box.y0 >= 0
        assert box.x1 <= figure.bbox.x1
        assert box.y1 <= figure.bbox.y1
        assert not any(box.overlaps(other) for other in boxes[:i])


def test_a_draft_keeps_a_colour_bar() -> None:
    figure = Figure(figsize=(4, 3), layout="constrained")
    axis = figure.subplots()
    figure.colorbar(axis.imshow(np.eye(3)), ax=axis)
    assert draft_png(figure).startswith(b"\x89PNG")


def test_a_page_keeps_a_figures_size() -> None:
    figure = Figure(figsize=(4, 3))
    html = plots.as_html(figure, "empty")
    assert re.search(r'width="440" height="330"', html)


def test_a_figure_is_not_drawn_while_graded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert plots.as_html(Figure(), "a < b") == "<p>[figure, not drawn while grading] a &lt; b</p>"


def test_a_figure_of_a_graded_notebook_has_axes_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    figure = curves(log=False)
    assert isinstance(figure, Undrawn)
    figure.axes[0].set_title("set by a notebook")
    assert [axis.get_title() for axis in figure.axes] == ["set by a notebook"]


def test_a_training_is_drawn_once() -> None:
    drawn = []

    def draw(step: training.Step) -> tuple[Figure, str]:
        drawn.append(step.number)
        return Figure(figsize=(1, 1)), "nothing"

    steps = (training.Step(n, 0.0, 0.0) for n in range(1, 5))
    assert len(list(views.with_figure(steps, 1, draw))) == 4
    assert drawn == [1]


def test_few_images_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    images = torch.zeros(QUICK + 1, 1, 28, 28)
    assert len(looked_at(images)) == QUICK
    monkeypatch.delenv("GANCOURSE_QUICK")
    assert len(looked_at(images)) == QUICK + 1


def test_a_quick_distance_is_that_of_the_first_images() -> None:
    digits = load_digits("offline")
    fakes = torch.cat([digits.images[:QUICK], torch.zeros(2000, 1, 28, 28)])
    assert distance.digit_distance(fakes, digits) < 100  # with the blank ones: thousands


def test_digits_are_made_once_and_again_when_changed() -> None:
    digits = load_digits("offline")
    assert load_digits("offline") is digits
    total = float(digits.images.sum())
    digits.images.view(-1).zero_()
    again = load_digits("offline")
    assert again is not digits
    assert float(again.images.sum()) == total
    assert load_digits("offline") is again
