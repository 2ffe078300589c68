"""Asks for `train_gan`: loops of no step, one, few and many, over steps that write down each call.

What a step returns is posed: floats and tensors, with a graph and without, of every kind of value.
"""

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.pure import random_states, same_states

MOST_EVENTS = 2000
MOST_PARTS = 4
DRAW, UNKNOWN = -1, -2
"""Events: a batch was drawn; a step was called with what is no batch. Else the batch's number."""
FLOATS, TENSORS, GRAPHS = "floats", "tensors", "graphs"


def loop(rng: np.random.Generator, steps: int, kind: str = FLOATS) -> Plain:
    """One call. losses: (steps + 3, 2), what the steps return, more than are needed."""
    signs = rng.choice([1, -1], (steps + 3, 2), p=[0.7, 0.3])
    losses = signs * rng.uniform(0.2, 3.0, (steps + 3, 2))
    return {"steps": steps, "kind": kind, "losses": losses.astype(np.float32)}


def odd(rng: np.random.Generator) -> Plain:
    """Losses that are huge, tiny, infinite, no number, and 0."""
    asked = loop(rng, 8)
    asked["losses"][:8, 0] = rng.permutation([1e6, np.nan, 0.0, np.inf, 1e-9, -3.0, 0.5, 2.0])
    asked["losses"][:8, 1] = rng.permutation([np.inf, 0.0, -1e6, np.nan, 1e-9, 4.0, 0.3, -np.inf])
    return asked


def pose(rng: np.random.Generator) -> Plain:
    """By name, in order; the first is asked twice in a row."""
    few, more = int(rng.integers(4, 8)), int(rng.integers(9, 14))
    calls = {
        "floats": loop(rng, few),
        "tensors": loop(rng, more, TENSORS),
        "graphs": loop(rng, few + 1, GRAPHS),
        "none": loop(rng, 0),
        "one": loop(rng, 1, GRAPHS),
        "odd": odd(rng),
        "many": loop(rng, int(rng.integers(120, 140))),
        "again": loop(rng, few),
    }
    return {"calls": calls}


class Stage:
    """Batches, and a step that returns what was posed; both write down what happens."""

    def __init__(self, asked: Plain) -> None:
        self.asked, self.events = asked, list[int]()
        self.batches: list[torch.Tensor] = []
        self.full = self.quiet = False
        self.returned = 0
        self.weight = torch.ones((), requires_grad=True)

    def next_real(self) -> torch.Tensor:
        """A batch that no other equals."""
        self._note(DRAW)
        self.batches.append(torch.full((3, 2), float(len(self.batches))))
        return self.batches[-1]

    def step(self, real: Any, /) -> Any:
        """The losses of this turn."""
        known = isinstance(real, torch.Tensor) and real.shape == (3, 2)
        number = int(real[0, 0]) if known else UNKNOWN
        self._note(number if 0 <= number < len(self.batches) else UNKNOWN)
        self.quiet |= not torch.is_grad_enabled()
        losses = self.asked["losses"]
        pair = losses[min(self.returned, len(losses) - 1)]
        self.returned += 1
        return tuple(self._loss(float(x)) for x in pair)

    def _loss(self, x: float) -> float | torch.Tensor:
        if self.asked["kind"] == FLOATS:
            return x
        loss = torch.tensor(x)
        return loss * self.weight if self.asked["kind"] == GRAPHS else loss

    def _note(self, event: int) -> None:
        if len(self.events) >= MOST_EVENTS:
            self.full = True
            raise RuntimeError("next_real and step were called far more often than `steps` times")
        self.events.append(event)


def look(answer: Callable[..., Any], asked: Plain) -> Plain:
    """What one call did, and what it returned."""
    stage, before = Stage(asked), random_states()
    with warnings.catch_warnings():  # torch warns where float() meets a loss with its graph
        warnings.simplefilter("ignore", UserWarning)
        result = attempt(lambda: returned(answer(stage.step, stage.next_real, asked["steps"])))
    return {
        "returned": result,
        "events": np.array(stage.events, np.int64),
        "quiet": stage.quiet,
        "random": same_states(before, random_states()),
    }


def returned(result: Any) -> Plain:
    """The types and numbers of its parts."""
    several = isinstance(result, tuple | list)
    parts = [described(part) for part in list(result)[:MOST_PARTS]] if several else None
    count = len(result) if several else 0
    return {"type": type(result).__name__[:100], "count": min(count, 10**6), "parts": parts}


def described(part: Any) -> Plain:
    """A list's length, the types that occur in it, and its numbers where they can be read."""
    listed = list(part)[:MOST_EVENTS] if isinstance(part, list | tuple) else []
    kinds = sorted({_kind(x) for x in listed})[:10]
    try:
        numbers = np.array([float(x) for x in listed], np.float64)
    except (TypeError, ValueError, RuntimeError):
        numbers = None
    graph = any(isinstance(x, torch.Tensor) and x.requires_grad for x in listed)
    return {
        "type": type(part).__name__[:100],
        "kinds": kinds,
        "numbers": numbers,
        "graph": graph,
    }


def _kind(x: Any) -> str:
    return "float" if isinstance(x, float) else type(x).__name__[:100]


def observe(answer: Any, questions: Plain) -> Plain:
    """Every call. Raises TypeError where the answer is no function."""
    if not callable(answer):
        raise TypeError(f"train_gan should be a function, but is a {type(answer).__name__}")
    calls = questions["calls"].items()
    return settled(lambda: {key: look(answer, asked) for key, asked in calls})


def border(questions: Plain) -> Expected:
    """What `observe` sends."""
    part = Record(
        {
            "type": Text(100),
            "kinds": Many(Text(100), 10),
            "numbers": Maybe(Numbers(kinds="f", most=MOST_EVENTS)),
            "graph": Flag(),
        }
    )
    result = Record(
        {"type": Text(100), "count": Whole(0, 10**6), "parts": Maybe(Many(part, MOST_PARTS))}
    )
    call = Record(
        {
            "returned": probed(result),
            "events": Numbers(kinds="i", bound=MOST_EVENTS, most=MOST_EVENTS),
            "quiet": Flag(),
            "random": Flag(),
        }
    )
    fields = dict.fromkeys(questions["calls"], call)
    return Record({"seen": Record(fields), "changed": Many(Text(40), 3)})


EXERCISE = Exercise(2, pose, observe, border)
