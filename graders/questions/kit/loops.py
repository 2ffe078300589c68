"""Asks for a training loop: functions that are handed over write down how they were called.

Each gives posed losses, one after another, as scalar tensors with a graph; `lists` looks at what a
loop returns. `graders.judges.kit.loops` reads both.
"""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import Expected, Flag, Many, Numbers, Record, Row, Text, Whole
from graders.plain import Plain

MOST_CALLS = 4000
MOST_NUMBERS = 10_000


def pose_losses(rng: np.random.Generator, players: int, times: int) -> np.ndarray:
    """(players, times) numbers of every size and sign."""
    size = 10.0 ** rng.integers(-3, 3, (players, times))
    return np.asarray(rng.normal(size=(players, times)) * size)


class Calls:
    """The calls in order, each as who was called, with a thing of what type, and what it was."""

    def __init__(self, losses: np.ndarray) -> None:
        self._losses = torch.tensor(losses)
        self._times = [0] * len(losses)
        self.graph = True
        self.listed: list[list[Any]] = []

    def loss(self, player: int, thing: Any, what: int) -> Tensor:
        """Note the call, and give the player's next loss."""
        at = self._times[player]
        self._times[player] += 1
        self.graph = self.graph and torch.is_grad_enabled()
        if len(self.listed) < MOST_CALLS:
            self.listed.append([player, type(thing).__name__[:100], what])
        known = self._losses[player]
        leaf = torch.ones((), dtype=torch.float64, requires_grad=True)
        return leaf * (known[at % len(known)] if len(known) else 0.0)


def seen(calls: Calls, result: Any) -> Plain:
    """All calls, whether gradients were on in each, and what came back."""
    return {"calls": calls.listed, "graph": calls.graph, **lists(result)}


def lists(result: Any) -> Plain:
    """The type of a result and, for each of its parts, type, kinds of elements, and numbers."""
    several = isinstance(result, tuple | list)
    return {
        "type": type(result).__name__[:100],
        "lists": [_listed(part) for part in list(result)[:4]] if several else [],
    }


def _listed(part: Any) -> Plain:
    items = list(part)[:MOST_NUMBERS] if isinstance(part, tuple | list | np.ndarray) else []
    kinds = sorted({"float" if isinstance(x, float) else type(x).__name__[:100] for x in items})
    numbers = [_number(x) for x in items]
    return {"type": type(part).__name__[:100], "kinds": kinds[:4], "numbers": np.array(numbers)}


def _number(x: Any) -> float:
    try:
        return float(x)
    except (TypeError, ValueError, RuntimeError):
        return float("nan")


def calls_border(players: int) -> dict[str, Expected]:
    """What `seen` sends, as the fields of a record."""
    call = Row((Whole(0, players - 1), Text(100), Whole(-(10**6), 10**6)))
    part: dict[str, Expected] = {
        "type": Text(100),
        "kinds": Many(Text(100), 4),
        "numbers": Numbers(most=MOST_NUMBERS),
    }
    return {
        "calls": Many(call, MOST_CALLS),
        "graph": Flag(),
        "type": Text(100),
        "lists": Many(Record(part), 4),
    }
