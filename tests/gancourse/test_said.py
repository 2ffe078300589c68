"""What a learner is told: their own guess, and what was measured."""

from typing import Any

import IPython.display
import pytest

from gancourse.views import results, your_guess
from gancourse.views.results import recorded


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The bundles that were displayed."""
    bundles: list[dict[str, Any]] = []
    monkeypatch.setattr(IPython.display, "display", lambda bundle, raw: bundles.append(bundle))
    return bundles


def test_a_guess_comes_back_in_the_learners_own_words(shown: list[dict[str, Any]]) -> None:
    your_guess("both fall\n<b>fast</b>")
    (bundle,) = shown
    assert bundle["text/plain"] == "You wrote: both fall\n<b>fast</b>"
    assert "both fall<br>&lt;b&gt;fast&lt;/b&gt;" in bundle["text/html"]


def test_no_guess_is_no_reproach(shown: list[dict[str, Any]]) -> None:
    your_guess(" \n")
    assert "nothing yet" in shown[0]["text/plain"]


def test_results_are_a_table_and_are_found_again(shown: list[dict[str, Any]]) -> None:
    results({"data_source": "offline", "digit_distance": 61.234, "digits_drawn": 9})
    results({"digit_distance": 50.0})
    assert shown[0]["text/plain"] == "digit distance: 61.23\ndigits drawn: 9"
    assert "data_source" not in shown[0]["text/html"]
    cells = [{"outputs": [{"data": bundle}]} for bundle in shown] + [{"cell_type": "markdown"}]
    assert recorded(cells) == {"data_source": "offline", "digit_distance": 50.0, "digits_drawn": 9}


def test_results_for_machines_alone_show_nothing(shown: list[dict[str, Any]]) -> None:
    results({"data_source": "plane"})
    assert "text/html" not in shown[0]
    assert shown[0]["text/plain"] == ""
