"""Asks and observes functions of arrays or tensors that return one plain number.

    def pose(rng):
        return {"usual": [probe(counts(rng, (3, 5))) for _ in range(4)]}

    EXERCISE = measure(1, pose)

No gradient is asked for. `graders.judges.kit.measures` compares with a closed form.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.probes import MADE, USUAL, array
from graders.questions.kit.pure import MAX_AXES, MAX_VALUES, describe, random_states, same_states

Groups = Mapping[str, list[Plain]]
TENSOR, ARRAY = "tensor", "array"
LEAF = "leaf"
"""A manner of this module's own: a tensor that requires gradients itself."""
KEPT = ("values", "flags", "grads", "random")


def probe(*args: np.ndarray, kind: str = TENSOR, manner: str = USUAL) -> Plain:
    """One call. kind: what the arguments are handed over as; their dtypes stay as they are."""
    return {"args": list(args), "named": {}, "kind": kind, "manner": manner}


def measure(points: float, pose: Callable[[np.random.Generator], Groups]) -> Exercise:
    """An exercise on a function that returns a number. pose: draws groups of probes by name."""

    def questions(rng: np.random.Generator) -> Plain:
        return {"groups": dict(pose(rng))}

    return Exercise(points, questions, observe, border)


def observe(answer: Any, questions: Plain) -> Plain:
    """What each call returned, and what it left as it was."""
    groups = questions["groups"]
    return settled(
        lambda: {
            key: [attempt(partial(look, answer, asked)) for asked in probes]
            for key, probes in groups.items()
        }
    )


def look(answer: Any, asked: Plain) -> Plain:
    """One call: its result, and whether values, flags, .grad and random states were kept."""
    args = [_handed(a, asked) for a in asked["args"]]
    flags = [a.requires_grad if isinstance(a, torch.Tensor) else False for a in args]
    before = random_states()
    result = answer(*args)
    same = same_states(before, random_states())
    pairs = list(zip(args, asked["args"], strict=True))
    tensors = [a for a in args if isinstance(a, torch.Tensor)]
    kept = {
        "values": all(_same(a, value) for a, value in pairs),
        "flags": [getattr(a, "requires_grad", False) for a in args] == flags,
        "grads": all(a.grad is None for a in tensors if a.is_leaf),
        "random": same,
    }
    return {**describe(result), "kept": kept}


def border(questions: Plain) -> Expected:
    """Results of any kind, and flags."""
    result: dict[str, Expected] = {
        "type": Text(100),
        "dtype": Text(30),
        "shape": Many(Whole(0), most=MAX_AXES),
        "value": Maybe(Numbers(most=MAX_VALUES)),
        "graph": Flag(),
        "kept": Record({what: Flag() for what in KEPT}),
    }
    groups = {
        key: Row((probed(Record(result)),) * len(asked))
        for key, asked in questions["groups"].items()
    }
    return Record({"seen": Record(groups), "changed": Many(Text(30), 5)})


def _handed(value: np.ndarray, asked: Plain) -> Any:
    """A fresh array, or tensor with the gradients that the manner wants."""
    fresh = array(value, asked["manner"])
    if asked["kind"] == ARRAY:
        return fresh
    tensor = torch.from_numpy(fresh)
    if asked["manner"] in (LEAF, MADE):
        tensor.requires_grad_()
    return tensor * 1.0 if asked["manner"] == MADE else tensor


def _same(now: Any, before: np.ndarray) -> bool:
    """Same numbers, in the type that they were handed over in."""
    numbers = now.detach().numpy() if isinstance(now, torch.Tensor) else now
    return numbers.dtype == before.dtype and bool(np.array_equal(numbers, before))
