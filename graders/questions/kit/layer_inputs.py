"""What layers are asked: batches, in which mode each is run, and how to cut them to size."""

from collections.abc import Sequence

import numpy as np

from graders.plain import Plain

Call = tuple[str, bool, bool]

CALLS: dict[str, tuple[Call, ...]] = {
    "full": (
        ("eval", False, False),
        ("first", True, True),
        ("first", True, False),
        ("again", True, False),
        ("second", True, False),
        ("eval", False, True),
        ("eval", False, False),
        ("one", False, False),
        ("strided", False, False),
        ("far", False, False),
    ),
    "part": (
        ("eval", False, False),
        ("first", True, True),
        ("second", True, False),
        ("eval", False, True),
        ("far", False, False),
    ),
    "light": (("eval", False, False), ("first", True, True), ("eval", False, True)),
}
"""The batches in the order they are run, whether in train mode, whether with gradients.

`again` has the shape of `first` and other values, `one` is a single row, `far` has rows of ever
larger entries, up to hundreds, where a function that is cut off shows.
"""


def pose_inputs(
    rng: np.random.Generator,
    into: Sequence[int],
    out: Sequence[int],
    rows: Sequence[int],
    calls: str = "full",
    gain: float = 1.0,
) -> Plain:
    """Batches for a layer from samples of shape `into` to samples of shape `out`.

    rows: how many samples `first`, `second` and `eval` have. gain: of the weights that are filled
    in, with `seed`; a small one shows the eps of a normalisation.
    """
    n, m, k = rows

    def batch(count: int) -> np.ndarray:
        return rng.normal(size=(count, *into)).astype(np.float32)

    asked = {
        "calls": calls,
        "seed": int(rng.integers(2**31)),
        "gain": gain,
        "first": batch(n),
        "eval": batch(k),
        "train slope": rng.normal(size=(n, *out)),
        "eval slope": rng.normal(size=(k, *out)),
    }
    if calls == "light":
        return asked
    growing = np.geomspace(1, 500, 12, dtype=np.float32).reshape(-1, *[1] * len(into))
    return asked | {
        "again": batch(n),
        "second": 2 * batch(m) + 1,
        "far": batch(12) * growing,
    }


def cut(asked: Plain, n_in: int, n_out: int) -> Plain:
    """The inputs for a dense layer from n_in to n_out."""
    batches = ("first", "again", "second", "eval", "far")
    inputs = {name: asked[name][:, :n_in] for name in batches if name in asked}
    slopes = {name: asked[name][:, :n_out] for name in ("train slope", "eval slope")}
    return {**asked, **inputs, **slopes}


def rows(asked: Plain, name: str) -> np.ndarray:
    """The batch that a call of `CALLS` names."""
    batch: np.ndarray = asked["eval" if name in ("one", "strided") else name]
    return batch[:1] if name == "one" else batch


def slope_of(asked: Plain, training: bool) -> np.ndarray:
    """The gradient to the output that is handed back in this mode."""
    slope: np.ndarray = asked["train slope" if training else "eval slope"]
    return slope


def filling(seed: int, place: int, shape: Sequence[int], gain: float) -> np.ndarray:
    """Random values for the parameter at `place` in a module's list of parameters.

    Vectors are well away from 0, matrices normal with about `gain` from input to output. A judge
    calls it too: what a module was filled with is never taken from a reply.
    """
    rng = np.random.default_rng([seed, place])
    if sum(n > 1 for n in shape) > 1:
        size = int(np.prod(shape))
        return np.asarray(gain * rng.normal(size=shape) / np.sqrt(min(shape[0], size // shape[0])))
    return np.asarray(rng.uniform(0.3, 1.2, size=shape) * rng.choice([-1, 1], size=shape))
