"""How an answer treats what it does not own: global random states and torch's global settings.

`random_conduct` runs a call from known random states and says what became of them; `settled`
keeps a call's changes to global settings from reaching later exercises, and reports them.
"""

import random
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Many, Record, Text, probed
from graders.plain import Plain

SOURCES = ("torch", "numpy", "random")
_STARTS = (982_451_653, 15_485_863, 982_451_653)


def set_states(start: int) -> None:
    """Put all three global random states where `start` says."""
    torch.default_generator.manual_seed(start)  # `torch.manual_seed` costs milliseconds, for CUDA
    np.random.seed(start % 2**32)
    random.seed(start)


def states() -> dict[str, bytes]:
    """The three global random states, comparable by ==."""
    numpy_state = np.random.get_state(legacy=False)
    return {
        "torch": torch.get_rng_state().numpy().tobytes(),
        "numpy": repr(numpy_state["state"]["pos"]).encode() + numpy_state["state"]["key"].tobytes(),
        "random": repr(random.getstate()).encode(),
    }


def random_conduct(call: Callable[[], Any]) -> Plain:
    """Run `call` three times, from states A, B and A; what became of each source.

    moved: the state changed. same_end: A and B led to one state, so the call seeded it.
    unsteady: the same A led to two states, so the call seeded it from a clock or the system.
    """
    ends, moved = [], []
    for start in _STARTS:
        set_states(start)
        before = states()
        call()
        after = states()
        ends.append(after)
        moved.append({s: before[s] != after[s] for s in SOURCES})
    return {
        source: {
            "moved": any(m[source] for m in moved),
            "same_end": ends[0][source] == ends[1][source],
            "unsteady": ends[0][source] != ends[2][source],
        }
        for source in SOURCES
    }


SETTINGS = ("gradient mode", "default dtype", "default device")
"""torch's global settings that an answer might change by accident."""


def settings() -> dict[str, str]:
    """Their present values."""
    now = torch.is_grad_enabled(), torch.get_default_dtype(), torch.get_default_device()
    return dict(zip(SETTINGS, map(str, now), strict=True))


def settled(call: Callable[[], Plain]) -> Plain:
    """`{"seen": call(), "changed": [...]}`; the settings that the call changed are put back."""
    before, dtype = settings(), torch.get_default_dtype()
    seen = call()
    after = settings()
    torch.set_grad_enabled(True)
    torch.set_default_dtype(dtype)
    if after["default device"] != before["default device"]:
        torch.set_default_device(None)
    return {"seen": seen, "changed": [name for name in before if before[name] != after[name]]}


CONDUCT = probed(
    Record({s: Record({k: Flag() for k in ("moved", "same_end", "unsteady")}) for s in SOURCES})
)
"""What `attempt` of `random_conduct` sends."""


def settled_border(fields: Mapping[str, Expected]) -> Expected:
    """What `settled` sends, around these fields."""
    return Record({"seen": Record(fields), "changed": Many(Text(40), len(SETTINGS))})
