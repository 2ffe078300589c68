"""Looks at answers that draw: several calls, whether one writes over another, what is like what."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import torch

from graders.border import (
    Expected,
    Flag,
    Many,
    Maybe,
    Numbers,
    Record,
    Text,
    Whole,
    exactly,
    probed,
)
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled, settled_border


def settled_probes(probes: Mapping[str, Callable[[], Plain]]) -> Plain:
    """Each probe by itself; an answer that is not filled in raises once."""
    seen = settled(lambda: {name: attempt(call) for name, call in probes.items()})
    raised = [probe["raised"] for probe in seen["seen"].values()]
    if all(r and r["type"] == "NotImplementedError" for r in raised):
        raise NotImplementedError
    return seen


def probes_border(fields: Mapping[str, Expected], conduct: Expected) -> Expected:
    """What `settled_probes` sends; `conduct` is a field of its own."""
    return settled_border({**{k: probed(v) for k, v in fields.items()}, "conduct": conduct})


def twice(call: Callable[[], Any]) -> Plain:
    """Two results, and whether the second call wrote over the first."""
    first = call()
    kept = array(first)
    second = array(call())
    again = array(first)
    changed = kept is not None and again is not None and not np.array_equal(kept, again)
    return {"draws": [kept, second], "overwritten": bool(changed)}


TWICE = Record({"draws": exactly(2, Maybe(Numbers())), "overwritten": Flag()})


def likeness(result: Any) -> Plain:
    """What kind of thing came back."""
    shape = [int(n) for n in getattr(result, "shape", ())]
    return {
        "type": "Tensor" if isinstance(result, torch.Tensor) else type(result).__name__[:200],
        "shape": shape[:8],
        "dtype": str(getattr(result, "dtype", "")).removeprefix("torch.")[:60],
        "device": str(getattr(result, "device", "none"))[:60],
        "graph": bool(getattr(result, "requires_grad", False)),
    }


LIKENESS: dict[str, Expected] = {
    "type": Text(200),
    "shape": Many(Whole(0, 10**9), 8),
    "dtype": Text(60),
    "device": Text(60),
    "graph": Flag(),
}


def shapes_border(shapes: Sequence[Sequence[int]]) -> Expected:
    """One `TWICE` for each."""
    return exactly(len(shapes), TWICE)
