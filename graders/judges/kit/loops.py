"""What is said of a training loop's calls and of the lists that it returns.

`graders.questions.kit.loops` writes both down.
"""

from collections.abc import Sequence

import numpy as np

from graders.plain import Plain


def turns_slip(seen: Plain, names: Sequence[str], due: int) -> str | None:
    """Each player is called `due` times, one after the other, in the order of `names`."""
    order = [player for player, _, _ in seen["calls"]]
    players = list(range(len(names)))
    if order == players * due:
        return None
    times = [order.count(player) for player in players]
    never = next((name for name, n in zip(names, times, strict=True) if not n), None)
    if never:
        return f"{never} was never called."
    if order == players[::-1] * due:
        return f"{names[0]} is to be called first, then {names[1]}: here they came the other way."
    if order == sorted(players * due):
        return f"All of {names[0]} came first: both are called in turn, once for every batch."
    for name, n in zip(names, times, strict=True):
        if n != due:
            return f"{name} was called {n} times where there were {due} batches."
    return f"{' and '.join(names)} were not called in turn, once each for every batch."


def lists_slip(seen: Plain, names: Sequence[str], wanted: np.ndarray) -> str | None:
    """A pair of lists of floats: these numbers, in this order."""
    pair = f"return the lists {' and '.join(names)}"
    if seen["type"] not in ("tuple", "list") or len(seen["lists"]) != len(names):
        return f"It returned a {seen['type']}; {pair}."
    for name, part in zip(names, seen["lists"], strict=True):
        if part["type"] != "list":
            return f"{name} is a {part['type']}; it should be a list of floats."
        odd = [kind for kind in part["kinds"] if kind != "float"]
        if odd:
            return (
                f"{name} holds things of type {odd[0]}; take each loss as a float, or its whole "
                "graph stays in memory."
            )
    got = [part["numbers"] for part in seen["lists"]]
    if all(map(_near, got, wanted)):
        return None
    if all(map(_near, got[::-1], wanted)):
        return f"The lists are exchanged: {pair}, in this order."
    name, part, right = next(x for x in zip(names, got, wanted, strict=True) if not _near(*x[1:]))
    return _numbers_slip(name, part, right)


def _numbers_slip(name: str, got: np.ndarray, right: np.ndarray) -> str:
    if got.shape != right.shape:
        return f"{name} holds {got.size} losses where {right.size} were given, one for each call."
    if _near(got, right[::-1]):
        return f"{name} is in the opposite order."
    known = {"running sums": np.cumsum(right), "running means": np.cumsum(right)}
    known["running means"] = np.cumsum(right) / np.arange(1, len(right) + 1)
    known["absolute values"] = np.abs(right)
    known["rounded"] = np.round(right, 4)
    what = next((what for what, x in known.items() if _near(got, x)), None)
    if what:
        return f"{name} holds {what} of the losses; keep each as it was given."
    at = int(np.flatnonzero(~np.isclose(got, right, rtol=1e-5, atol=1e-9))[0])
    return f"{name}[{at}] is {got[at]:.6g} where the loss was {right[at]:.6g}."


def _near(got: np.ndarray, right: np.ndarray) -> bool:
    return got.shape == right.shape and bool(np.allclose(got, right, rtol=1e-5, atol=1e-9))
