"""Which controls change no pixel of the present picture, and why: to be greyed, with the reason.

    idle(space, state)  # {"mix": "both seeds are the same"}

The names are those of a state's parts, of codes and of directions.
"""

from gancourse.explore.space import DIRECTIONS, Space
from gancourse.explore.state import MIX, SEED, State

ENDED = 1.0


def idle(space: Space, state: State) -> dict[str, str]:
    """Each control that does nothing, with the reason in words."""
    found = _on_axes(space, state)
    noise = _noise(state)
    return {**noise, **found}


def ways_left(state: State, ways: tuple[str, ...]) -> tuple[str, ...]:
    """Those ways of a film that are not spread over rows or columns already."""
    return tuple(way for way in ways if way not in (state.rows, state.columns))


def _on_axes(space: Space, state: State) -> dict[str, str]:
    """What rows or columns run through, so that its own control says nothing."""
    names = {space.class_name: "label"} if space.classes else {}
    names |= {name: name for name in (*space.codes, MIX, *DIRECTIONS)}
    sides = {state.rows: "down the rows", state.columns: "across the columns"}
    return {
        names[axis]: f"{axis} runs {side}: all its values are shown"
        for axis, side in sides.items()
        if axis in names
    }


def _noise(state: State) -> dict[str, str]:
    """What the present mix, truncation and seeds leave without a say."""
    if state.truncation == 0:
        reason = "truncation is 0: no noise is left"
        return dict.fromkeys(("seed", "other_seed", "path", MIX), reason)
    on_axis, seeds = MIX in (state.rows, state.columns), SEED in (state.rows, state.columns)
    if on_axis:
        return {}
    if state.mix == 0:
        reason = "mix is 0, at the seed: raise it, or let it run along an axis"
        return dict.fromkeys(("other_seed", "path"), reason)
    if state.mix == ENDED:
        reason = "mix is 1, at the other seed: lower it, or let it run along an axis"
        return dict.fromkeys(("seed", "path"), reason)
    if state.seed == state.other_seed and not seeds:
        return dict.fromkeys((MIX, "path"), "both seeds are the same")
    return {}
