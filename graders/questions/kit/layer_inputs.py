"""What layers are asked: batches wide enough for any of them, and how to cut them to size."""

import numpy as np

from graders.plain import Plain

CALLS = (
    ("first", True),
    ("first", True),
    ("second", True),
    ("eval", False),
    ("eval", False),
    ("one", False),
    ("far", False),
)
"""The batches in the order they are run, and whether in train mode; `one` is a single row, `far`
has rows of ever larger entries, up to hundreds, where a function that is cut off shows."""

TRAINING = sum(training for _, training in CALLS)
"""So many of `CALLS`, the first ones, are in train mode."""


def pose_inputs(rng: np.random.Generator, width: int) -> Plain:
    """Two batches for train mode, one for eval mode; `seed` for the values of the parameters."""
    n, m, k = (int(k) for k in rng.choice(np.arange(12, 40), size=3, replace=False))
    return {
        "seed": int(rng.integers(2**31)),
        "first": _batch(rng, n, width),
        "second": 2 * _batch(rng, m, width) + 1,
        "eval": _batch(rng, k, width),
        "far": _batch(rng, 24, width) * np.geomspace(1, 500, 24, dtype=np.float32)[:, None],
        "slope": rng.normal(size=(n, width)),
    }


def _batch(rng: np.random.Generator, n: int, width: int) -> np.ndarray:
    return rng.normal(size=(n, width)).astype(np.float32)


def cut(asked: Plain, n_in: int, n_out: int) -> Plain:
    """The inputs for a layer from n_in to n_out."""
    inputs = {name: asked[name][:, :n_in] for name in ("first", "second", "eval", "far")}
    return {"seed": asked["seed"], **inputs, "slope": asked["slope"][:, :n_out]}


def rows(asked: Plain, name: str) -> np.ndarray:
    """The batch that a call of `CALLS` names."""
    batch: np.ndarray = asked["eval"][:1] if name == "one" else asked[name]
    return batch
