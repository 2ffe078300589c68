"""Settings as JSON: what the explorer shows and what was pinned, to save and to take up again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from gancourse.explore.errors import ExploreError
from gancourse.explore.space import Space
from gancourse.explore.state import State, fitting

KIND = "gancourse explorer settings"
_TUPLES = ("plane", "codes", "cell")


def to_json(space: Space, state: State, pins: Sequence[State] = ()) -> str:
    """The state and the pins as text; `from_json` gives the same ones back."""
    plain = {
        "kind": KIND,
        "space": asdict(space),
        "state": asdict(state),
        "pins": [asdict(pin) for pin in pins],
    }
    return json.dumps(plain, indent=1) + "\n"


def from_json(space: Space, text: str) -> tuple[State, tuple[State, ...]]:
    """State and pins from such text. Raises ExploreError where it is none, or of another space."""
    try:
        plain = json.loads(text)
    except ValueError as error:
        raise ExploreError(f"Expected {KIND} as JSON: {error}.") from None
    if not isinstance(plain, dict) or plain.get("kind") != KIND:
        raise ExploreError(f'Expected JSON with "kind": "{KIND}", as "Save settings" writes it.')
    if plain.get("space") != json.loads(json.dumps(asdict(space))):
        raise ExploreError(
            f"These settings are of another generator: expected the space {space}, "
            f"got {plain.get('space')}."
        )
    pins = plain.get("pins", [])
    return _state(space, plain.get("state")), tuple(_state(space, pin) for pin in pins)


def load_settings(space: Space, path: str | Path) -> tuple[State, tuple[State, ...]]:
    """State and pins from a file. Raises ExploreError as `from_json`, and for a missing file."""
    try:
        return from_json(space, Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise ExploreError(
            f"There are no readable settings at {path}: expected a JSON file that the explorer "
            "saved."
        ) from None


def _state(space: Space, plain: Any) -> State:
    wanted = set(State.__dataclass_fields__)
    if isinstance(plain, Mapping):  # settings saved before there was a slider over the training
        plain = {"training": 0, **plain}
    if not isinstance(plain, Mapping) or set(plain) != wanted:
        raise ExploreError(
            f"A state in the settings holds {', '.join(sorted(wanted))}; got {plain}."
        )
    numbers = {name: tuple(plain[name]) for name in _TUPLES if isinstance(plain[name], list)}
    return fitting(space, replace(State(), **{**plain, **numbers}))
