"""Rows and columns of a traversal: what each cell changes, and how it is labelled.

`spread(space, state)` gives the numbers of all cells at once, `at(space, state, row, column)` the
state of a single one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gancourse.explore.space import DIRECTIONS, Space
from gancourse.explore.state import MIX, NOTHING, REACH, SEED, SEEDS, State

COUNT = 10
"""Cells along an axis; an axis of classes has one each."""
ENDS = {MIX: (0.0, 1.0)} | dict.fromkeys(DIRECTIONS, (-REACH, REACH))


@dataclass(frozen=True)
class Spread:
    """What the n cells of a grid are made from, row by row: arrays of length n."""

    seed: NDArray[np.int64]
    label: NDArray[np.int64]
    codes: NDArray[np.float64]
    mix: NDArray[np.float64]
    plane: NDArray[np.float64]


def shape(space: Space, state: State) -> tuple[int, int]:
    """How many rows and columns the grid has."""
    return len(values(space, state.rows)), len(values(space, state.columns))


def values(space: Space, axis: str) -> tuple[float, ...]:
    """The numbers along an axis; for seeds, what is added to the state's seed."""
    if axis == NOTHING:
        return (0.0,)
    if axis == space.class_name:
        return tuple(float(label) for label in range(space.classes))
    if axis == SEED:
        return tuple(float(step) for step in range(COUNT))
    low, high = ENDS.get(axis, (-1.0, 1.0))
    return tuple(float(value) for value in np.linspace(low, high, COUNT).round(6))


def labels(space: Space, state: State) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is written beside the rows and above the columns."""
    rows, columns = (values(space, axis) for axis in (state.rows, state.columns))
    if state.rows == state.columns == SEED:
        rows = tuple(COUNT * value for value in rows)
        return _written(SEED, rows, state), tuple(f"+{value:.0f}" for value in columns)
    return _written(state.rows, rows, state), _written(state.columns, columns, state)


def _written(axis: str, numbers: tuple[float, ...], state: State) -> tuple[str, ...]:
    if axis == NOTHING:
        return ("",)
    if axis == SEED:
        return tuple(str(_seed(state, int(number))) for number in numbers)
    whole = all(number == int(number) for number in numbers)
    return tuple(f"{number:.0f}" if whole else f"{number:.1f}" for number in numbers)


def spread(space: Space, state: State) -> Spread:
    """The numbers of every cell, row by row."""
    rows, columns = (values(space, axis) for axis in (state.rows, state.columns))
    n = len(rows) * len(columns)
    cells = Spread(
        seed=np.full(n, state.seed),
        label=np.full(n, state.label),
        codes=np.tile(np.asarray(state.codes, dtype=float), (n, 1)).reshape(n, len(state.codes)),
        mix=np.full(n, state.mix),
        plane=np.tile(np.asarray(state.plane, dtype=float), (n, 1)),
    )
    _fill(cells, space, state.rows, np.repeat(rows, len(columns)), _row_step(state))
    _fill(cells, space, state.columns, np.tile(columns, len(rows)), 1)
    return cells


def _row_step(state: State) -> int:
    """Where rows and columns are both seeds, a row starts where the last one ended."""
    return COUNT if state.rows == state.columns == SEED else 1


def _fill(cells: Spread, space: Space, axis: str, numbers: NDArray[np.float64], step: int) -> None:
    if axis == SEED:
        cells.seed[:] = (cells.seed + step * numbers.astype(np.int64)) % SEEDS
    elif axis == space.class_name:
        cells.label[:] = numbers
    elif axis == MIX:
        cells.mix[:] = numbers
    elif axis in DIRECTIONS:
        cells.plane[:, DIRECTIONS.index(axis)] = numbers
    elif axis in space.codes:
        cells.codes[:, space.codes.index(axis)] = numbers


def at(space: Space, state: State, row: int, column: int) -> State:
    """The state of one cell, as a picture of one image."""
    steps = (values(space, state.rows)[row], values(space, state.columns)[column])
    step = _row_step(state) * steps[0] if state.rows == SEED else steps[0]
    changed = put(space, put(space, state, state.rows, step), state.columns, steps[1])
    return replace(changed, rows=NOTHING, columns=NOTHING, cell=(0, 0))


def put(space: Space, state: State, axis: str, number: float) -> State:
    """The state with an axis at this number; for seeds, that much is added to its seed."""
    if axis == NOTHING:
        return state
    change: Mapping[str, Any]
    if axis == SEED:
        change = {"seed": _seed(state, int(number))}
    elif axis == space.class_name:
        change = {"label": int(number)}
    elif axis == MIX:
        change = {"mix": number}
    elif axis in DIRECTIONS:
        change = {"plane": _put(state.plane, DIRECTIONS.index(axis), number)}
    else:
        change = {"codes": _put(state.codes, space.codes.index(axis), number)}
    return replace(state, **change)


def _seed(state: State, step: int) -> int:
    return (state.seed + step) % SEEDS


def _put(numbers: tuple[float, ...], place: int, number: float) -> tuple[Any, ...]:
    return (*numbers[:place], number, *numbers[place + 1 :])
