"""A control is greyed exactly where it changes no pixel."""

from typing import Any

import numpy as np
import pytest
from explore_stubs import LEANING, leaning

from gancourse.explore.grid import at
from gancourse.explore.idle import idle, ways_left
from gancourse.explore.saving import ways
from gancourse.explore.scene import Scene, picture, scene
from gancourse.explore.session import Session
from gancourse.explore.state import State, first_state, move

OTHER: dict[str, dict[str, Any]] = {
    "label": {"label": 7},
    "lean": {"codes": (0.7, 0.1)},
    "pen": {"codes": (-0.2, 0.9)},
    "seed": {"seed": 41},
    "other_seed": {"other_seed": 53},
    "path": {"path": "linear"},
    "mix": {"mix": 0.35},
    "truncation": {"truncation": 0.6},
    "direction 1": {"plane": (1.5, 0.2)},
    "direction 2": {"plane": (-0.4, -2.0)},
}
START = {"codes": (-0.2, 0.1), "plane": (-0.4, 0.2), "seed": 3, "other_seed": 8}
STATES = [
    {},
    {"rows": "digit", "columns": "lean"},  # lab 10's cell
    {"rows": "digit", "columns": "seed"},  # the first state, where there are classes
    {"rows": "direction 1", "columns": "direction 2", "mix": 0.5},
    {"rows": "mix", "columns": "pen"},
    {"mix": 0.7},
    {"mix": 1.0},
    {"mix": 1.0, "columns": "seed"},
    {"truncation": 0.0, "mix": 0.5},
    {"mix": 0.5, "other_seed": 3},
]


@pytest.fixture(scope="module")
def stage() -> Scene:
    return scene(leaning())


def state_of(changes: dict[str, Any]) -> State:
    nothing = {"rows": "nothing", "columns": "nothing"}
    return move(LEANING, first_state(LEANING), **(nothing | START | changes))


@pytest.mark.parametrize("control", OTHER)
def test_a_control_moves_pixels_unless_it_is_idle(stage: Scene, control: str) -> None:
    for changes in STATES:
        state = state_of(changes)
        moved = move(LEANING, state, **OTHER[control])
        before, after = (picture(stage, each).mosaics[0] for each in (state, moved))
        same = np.array_equal(before, after)
        assert same == (control in idle(LEANING, state)), (changes, idle(LEANING, state))


def test_reasons_are_words() -> None:
    found = idle(LEANING, state_of({"rows": "digit", "columns": "lean"}))
    assert found["label"] == "digit runs down the rows: all its values are shown"
    assert found["lean"] == "lean runs across the columns: all its values are shown"
    assert found["path"].startswith("mix is 0")


def test_films_go_along_what_is_no_axis(stage: Scene) -> None:
    state = state_of({"rows": "digit", "columns": "lean"})
    assert ways_left(state, ways(LEANING)) == ("pen", "mix", "direction 1", "direction 2")
    reply, _ = Session(stage, state).draw(fine=True)
    assert reply["ways"] == ("pen", "mix", "direction 1", "direction 2")
    assert set(reply["idle"]) == {"label", "lean", "other_seed", "path"}


def test_pins_are_named_by_their_seed_and_can_go(stage: Scene) -> None:
    session = Session(stage, state_of({"columns": "seed", "cell": (0, 2), "label": 4}))
    session.pin()
    session.change(cell=(0, 3), codes=(0.5, 0.0))
    captions = [pin["caption"] for pin in session.pin()[0]["pins"]]
    assert captions == ["1: seed 5, digit 4, lean -0.2, pen +0.1", "2: seed 6, digit 4, lean +0.5"]
    reply, _ = session.answer({"kind": "unpin", "pin": 0})
    assert [pin["caption"] for pin in reply["pins"]] == ["1: seed 6, digit 4, lean +0.5"]
    assert at(LEANING, session.pins[0], 0, 3).seed == 6
