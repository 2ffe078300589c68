"""The notebook's controls: each moves the session, and follows it when a state is taken up."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from explore_stubs import LEANING, leaning

from gancourse.explore import first_state, move, scene
from gancourse.explore.session import Session
from gancourse.explore.settings import to_json
from gancourse.explore.stage import Stage
from gancourse.explore.view import Explorer


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What goes to the browser."""
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(Stage, "send", lambda self, message, buffers: messages.append(message))
    return messages


@pytest.fixture
def explorer(sent: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)
    return Explorer(Session(scene(leaning()), first_state(LEANING)))


def found(explorer: Explorer, words: str) -> Any:
    """The control with this description, wherever it stands."""
    (control,) = [c for c in within(explorer) if getattr(c, "description", None) == words]
    return control


def within(box: Any) -> Iterator[Any]:
    """All widgets in a box, deep down."""
    for child in getattr(box, "children", ()):
        yield child
        yield from within(child)


def told(explorer: Explorer) -> str:
    """The line under the controls."""
    return str(explorer.children[-1].value)


def test_choosing_a_digit_draws_it_once(explorer: Explorer, sent: list[dict[str, Any]]) -> None:
    found(explorer, "digit").value = 6
    assert explorer.session.state.label == 6
    assert [message["kind"] for message in sent] == ["picture"]
    assert "looks" in sent[0]
    assert sent[0]["looks"][0]["nearest"] is None


def test_what_changes_nothing_is_greyed_with_the_reason(explorer: Explorer) -> None:
    digit, path = found(explorer, "digit"), found(explorer, "path")
    assert digit.disabled
    assert path.disabled
    assert "digit runs down the rows" in explorer._reasons["label"].value
    found(explorer, "rows").value = "mix"
    assert not digit.disabled
    assert not path.disabled
    assert explorer._reasons["label"].value == "<small></small>"
    assert "mix" not in found(explorer, "film along").options


def test_the_nearest_real_image_is_asked_for(
    explorer: Explorer, sent: list[dict[str, Any]]
) -> None:
    found(explorer, "nearest real image").value = True
    assert sent[-1]["looks"][0]["nearest"] == (28, 28, 1)


def test_controls_follow_a_pin_that_is_gone_back_to(
    explorer: Explorer, sent: list[dict[str, Any]]
) -> None:
    found(explorer, "seed").value = 41
    found(explorer, "Pin this image").click()
    found(explorer, "seed").value = 5
    sent.clear()
    explorer.stage._answer(explorer.stage, {"kind": "recall", "pin": 0}, [])
    assert found(explorer, "seed").value == explorer.session.state.seed == 41
    assert len(sent) == 1, "controls that follow must not draw again"


def test_what_is_saved_lies_beside_the_notebook(explorer: Explorer, tmp_path: Path) -> None:
    for button in ("Save picture", "Save picture", "Save film", "Save settings"):
        found(explorer, button).click()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["explorer.json", "explorer_1.gif", "explorer_1.png", "explorer_2.png"]
    assert "Saved explorer.json" in told(explorer)


def test_settings_are_taken_up_by_all_controls(
    explorer: Explorer, sent: list[dict[str, Any]], tmp_path: Path
) -> None:
    state = move(LEANING, first_state(LEANING), label=8, columns="pen", path="linear", mix=0.5)
    (tmp_path / "explorer.json").write_text(to_json(LEANING, state, (state,)))
    found(explorer, "Load settings").click()
    assert explorer.session.state == state
    shown = [found(explorer, words).value for words in ("digit", "columns", "path")]
    assert shown == [8, "pen", "linear"]
    assert [message["kind"] for message in sent] == ["picture", "pins"]
    assert sent[0]["values"]["mix"] == 0.5


def test_what_cannot_be_taken_up_is_told(explorer: Explorer) -> None:
    before = explorer.session.state
    found(explorer, "settings").value = "<none>.json"
    found(explorer, "Load settings").click()
    assert "no readable settings at &lt;none>.json" in told(explorer)
    found(explorer, "film along").value = "lean"
    explorer.session.change(columns="lean")
    found(explorer, "Save film").click()
    assert "along: expected one of pen" in told(explorer)
    assert explorer.session.state.seed == before.seed


def test_a_page_that_opens_gets_picture_and_pins(
    explorer: Explorer, sent: list[dict[str, Any]]
) -> None:
    opening = {"kind": "move", "values": None, "fine": True}
    explorer.stage._answer(explorer.stage, opening, [])
    assert [message["kind"] for message in sent] == ["picture", "pins"]
