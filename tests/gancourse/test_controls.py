"""Sliders, buttons and lines of text redraw one figure; without a front end it stands alone."""

from collections.abc import Mapping
from typing import Any

import ipywidgets
import pytest
from matplotlib.figure import Figure

from gancourse.views import Buttons, Line, Slider, sliders


class Handle:
    """Stands in for IPython's display handle."""

    def __init__(self) -> None:
        self.updates: list[dict[str, str]] = []

    def update(self, bundle: dict[str, str], raw: bool) -> None:
        self.updates.append(bundle)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Handle, list[Any]]:
    """What was displayed, the figure's handle, and the widgets that were made."""
    displayed, handle, made = [], Handle(), []

    def display(bundle: Any, raw: bool, display_id: bool = False) -> Handle | None:
        displayed.append(bundle)
        return handle if display_id else None

    def box(children: list[Any]) -> ipywidgets.VBox:
        made.extend(children)
        return real_box(children)

    real_box = ipywidgets.VBox
    monkeypatch.setattr("IPython.display.display", display)
    monkeypatch.setattr(ipywidgets, "VBox", box)
    return displayed, handle, made


def draw(values: Mapping[str, Any]) -> tuple[Figure, str]:
    return Figure(figsize=(1, 1)), f"drawn for {dict(values)}"


def test_the_figure_of_the_start_is_shown_before_any_control(shown) -> None:
    displayed, _, _ = shown
    sliders(
        draw, {"digit": Buttons(3, range(10)), "year": Line("2026"), "size": Slider(1, 0, 2, 1)}
    )
    assert "{'digit': 3, 'year': '2026', 'size': 1}" in displayed[0]["text/plain"]
    assert "<img" in displayed[0]["text/html"]
    assert "controls appear here" in displayed[1]["text/plain"]


def test_each_control_redraws_the_same_figure_with_all_values(shown) -> None:
    _, handle, made = shown
    sliders(draw, {"digit": Buttons(3, range(10)), "year": Line("2026")})
    buttons, line = made
    assert [label for label, _ in buttons.options] == [str(digit) for digit in range(10)]
    buttons.value = 7
    line.value = "41"
    assert [update["text/plain"] for update in handle.updates] == [
        "[figure] drawn for {'digit': 7, 'year': '2026'}",
        "[figure] drawn for {'digit': 7, 'year': '41'}",
    ]
