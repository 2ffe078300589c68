"""Asks for the published schedule of critic steps, around every edge of it and far out."""

from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Many, Maybe, Real, Record, Text, exactly, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.pure import random_states, same_states


def pose(rng: np.random.Generator) -> Plain:
    """Generator steps: the first forty; edges of multiples of 500, near and far; some drawn."""
    edges = [500 * k + d for k in (1, 2, 3, 4, 6, 7, 20) for d in (-1, 0, 1, 12, 24, 25)]
    far = [500 * int(k) for k in rng.integers(8, 4000, 4)] + [100_000, 1_000_000]
    drawn = [int(k) for k in rng.integers(41, 2_000_000, 12) if k % 500]
    round_ones = [50, 75, 100, 125, 200, 250, 300, 600, 625, 750, 900, 1025, 5050, 10_250]
    steps = [*range(41), *edges, *far, *round_ones, *drawn]
    return {"steps": [int(k) for k in rng.permutation(steps)]}


def observe(answer: Any, questions: Plain) -> Plain:
    """What each call returns; asked twice, the second time in reverse order."""
    steps = questions["steps"]

    def ask() -> Plain:
        before = random_states()
        there = [_seen(answer(step)) for step in steps]
        back = [_seen(answer(step)) for step in reversed(steps)]
        return {"there": there, "again": back[::-1], "random": same_states(before, random_states())}

    seen = settled(lambda: {"asked": attempt(ask)})
    raised = seen["seen"]["asked"]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _seen(result: Any) -> Plain:
    """Type and value; None where it is no number."""
    alone = isinstance(result, torch.Tensor) and result.numel() == 1
    number = result if alone or isinstance(result, int | float | np.integer) else None
    return {"type": type(result).__name__[:100], "value": None if number is None else float(number)}


def border(questions: Plain) -> Expected:
    """A type and perhaps a number for each step."""
    results = exactly(len(questions["steps"]), Record({"type": Text(100), "value": Maybe(Real())}))
    asked = Record({"there": results, "again": results, "random": Flag()})
    return Record({"seen": Record({"asked": probed(asked)}), "changed": Many(Text(100), 5)})


EXERCISE = Exercise(1, pose, observe, border)
