"""What the explorer shows, as plain data: the same state always gives the same pixels.

`move(space, state, codes=(0.5, 0))` gives another one; every state that leaves here is valid.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias, get_args

from gancourse.explore.errors import ExploreError
from gancourse.explore.space import DIRECTIONS, Space

Path: TypeAlias = Literal["linear", "spherical"]
PATHS: tuple[str, ...] = get_args(Path)
NOTHING, SEED, MIX = "nothing", "seed", "mix"
REACH = 3.0
"""The plane reaches this many standard deviations of the noise each way."""
SEEDS = 100_000
EARLIEST = -31
"""So many kept steps of a training a state can go back."""


@dataclass(frozen=True)
class State:
    """All that a picture depends on, besides the generator.

    Attributes:
        seed, other_seed: the noises to start from and to go to, 0 to 99,999.
        mix: 0 is `seed`, 1 is `other_seed`.
        path: how to go there, "linear" or "spherical".
        truncation: the noise is multiplied by it, 0 to 1; 0 is the middle of the noise.
        plane: place along the two principal directions, each in [-3, 3].
        label: the class or category.
        codes: one number in [-1, 1] a code.
        training: how many kept steps of the training back: 0 is its end, -1 the last before.
        rows, columns: what changes from row to row and from column to column; see `axes`.
        cell: (row, column) of the image that is measured and pinned.
    """

    seed: int = 0
    other_seed: int = 1
    mix: float = 0.0
    path: Path = "spherical"
    truncation: float = 1.0
    plane: tuple[float, float] = (0.0, 0.0)
    label: int = 0
    codes: tuple[float, ...] = ()
    training: int = 0
    rows: str = SEED
    columns: str = SEED
    cell: tuple[int, int] = (0, 0)


def axes(space: Space) -> tuple[str, ...]:
    """What rows and columns may change in this space."""
    own = (space.class_name,) if space.classes else ()
    return (NOTHING, SEED, *own, *space.codes, *DIRECTIONS, MIX)


def first_state(space: Space) -> State:
    """Where to start: seeds in the columns, and in the rows the classes where there are some."""
    rows = space.class_name if space.classes else SEED
    return State(codes=(0.0,) * len(space.codes), rows=rows)


def move(space: Space, state: State, **changes: Any) -> State:
    """The state with some attributes changed. Raises ExploreError where one is out of range."""
    unknown = sorted(set(changes) - set(State.__dataclass_fields__))
    if unknown:
        known = ", ".join(State.__dataclass_fields__)
        raise ExploreError(f"A state has no {', '.join(unknown)}; it has {known}.")
    return fitting(space, replace(state, **changes))


def fitting(space: Space, state: State) -> State:
    """The state, if it is valid in this space; else ExploreError with what was expected."""
    _within("seed", (state.seed, state.other_seed), 0, SEEDS - 1, whole=True)
    _within("mix", (state.mix,), 0, 1)
    _within("truncation", (state.truncation,), 0, 1)
    _within("plane", state.plane, -REACH, REACH, count=2)
    _within("codes", state.codes, -1, 1, count=len(space.codes))
    _within(space.class_name, (state.label,), 0, max(space.classes - 1, 0), whole=True)
    _within("training", (state.training,), EARLIEST, 0, whole=True)
    _within("cell", state.cell, 0, 10**6, count=2, whole=True)
    _among("path", state.path, PATHS)
    _among("rows", state.rows, axes(space))
    _among("columns", state.columns, axes(space))
    return state


def _within(
    name: str, values: Any, low: float, high: float, count: int | None = None, whole: bool = False
) -> None:
    kind = int if whole else (int, float)
    good = isinstance(values, tuple) and len(values) == (len(values) if count is None else count)
    good = good and all(
        isinstance(v, kind) and not isinstance(v, bool) and low <= v <= high for v in values
    )
    if not good:
        number = "whole number" if whole else "number"
        many = f"{count} " if count is not None else "a "
        raise ExploreError(
            f"{name}: expected {many}{number}{'s' if count is not None else ''} from {low:g} to "
            f"{high:g}, got {values}."
        )


def _among(name: str, value: Any, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ExploreError(f"{name}: expected one of {', '.join(known)}; got {value!r}.")
