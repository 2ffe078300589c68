"""Asks for `make_mlp`: networks of two to six widths, equal and unequal, of several slopes."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from graders.border import Expected, Flag, Record
from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.blocks import blocks_border, case, observe_blocks


def network(
    rng: np.random.Generator, sizes: list[int], *slope: float, calls: str = "light"
) -> Plain:
    """One network: called with sizes, and with a slope where one is given."""
    found = case(rng, (), sizes[:1], sizes[-1:], calls)
    return found | {"arguments": [sizes, *slope]}


def cases(rng: np.random.Generator) -> Mapping[str, Plain]:
    """Depths and widths that are not the notebook's, then its own; the usual one with all calls."""
    a, b, c, d, e = (int(k) for k in rng.choice(np.arange(3, 15), 5, replace=False))
    wide = int(rng.integers(17, 40))
    slope, other = (float(s) for s in rng.uniform((0.3, 0.05), (0.6, 0.15)))
    return {
        "usual": network(rng, [a, b, c, d], slope, calls="full"),
        "default": network(rng, [b, a, c], calls="part"),
        "two": network(rng, [a, c], other),
        "three": network(rng, [c, d, a], other),
        "deep": network(rng, [b, e, a, d, c, 2], slope),
        "zero": network(rng, [a, b, e], 0.0),
        "alike": network(rng, [c, c, c, c], other),
        "ones": network(rng, [1, d, 1], slope),
        "wide": network(rng, [2, wide, wide + 5, 3], other),
        "own": network(rng, [2, 64, 64, 1]),
    }


def pose(rng: np.random.Generator) -> Plain:
    """See `graders.questions.kit.blocks`."""
    return {"name": "make_mlp", "cases": dict(cases(rng))}


def observe(answer: Any, questions: Plain) -> Plain:
    """The networks; and whether the list of widths is left as it came."""
    kept: list[bool] = []
    seen = observe_blocks(_on_copies(answer, kept) if callable(answer) else answer, questions)
    return {**seen, "kept": all(kept)}


def _on_copies(answer: Callable[..., Any], kept: list[bool]) -> Callable[..., Any]:
    """The answer, called with a fresh list each time."""

    def make(sizes: list[int], *slope: float) -> Any:
        own = list(sizes)
        net = answer(own, *slope)
        kept.append(own == sizes)
        return net

    return make


def border(questions: Plain) -> Expected:
    """What `observe` sends."""
    blocks = blocks_border(questions)
    assert isinstance(blocks, Record)
    return Record({**blocks.fields, "kept": Flag()})


EXERCISE = Exercise(2, pose, observe, border)
