"""Asks for InfoGAN's latent with its codes: small shapes, two wide batches, two long ones."""

from functools import partial
from typing import Any

import numpy as np

from graders.border import Expected, Flag, Many, Numbers, Record, Row, Text, Whole, exactly, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.noise import facts


def pose(rng: np.random.Generator) -> Plain:
    """small: odd sizes, some of them 1. short: fewer rows than categories: a batch that does not
    show the last category comes with probability 16 / 17 at least, and so once in fourteen of
    them but for 1e-14. wide: many columns; long: many rows and few columns.
    """

    def some(low: int, high: int) -> int:
        return int(rng.integers(low, high))

    few = [some(5, 9), some(3, 7), some(3, 6), some(2, 5)]
    return {
        "small": [few, [1, 3, 6, 2], [4, 2, 3, 1], [5, 1, 2, 4], [18, 20, 17, 3], [2, 3, 2, 2]],
        "short": [[1 + i // 12, some(1, 5), some(34, 60), some(1, 4)] for i in range(14)],
        "wide": [some(380, 420), some(230, 260), some(6, 9), some(180, 210)],
        "long": [some(2900, 3100), 2, some(7, 10), 1],
    }


def observe(answer: Any, questions: Plain) -> Plain:
    """What came back for each size, always by position; what moved the random states."""
    if not callable(answer):
        kind = type(answer).__name__
        raise TypeError(f"infogan_sample_code should be a function, but is a {kind}")
    few = questions["small"][0]

    def twice(sizes: list[int]) -> Plain:
        return attempt(lambda: [_numbers(answer(*sizes)) for _ in range(2)])

    def look() -> Plain:
        return {
            "small": [attempt(lambda s=s: _look(answer(*s))) for s in questions["small"]],  # type: ignore[misc]
            "short": [attempt(lambda s=s: _look(answer(*s))) for s in questions["short"]],  # type: ignore[misc]
            "wide": twice(questions["wide"]),
            "long": twice(questions["long"]),
            "kept": attempt(lambda: _overwritten(answer, few)),
            "conduct": attempt(lambda: random_conduct(partial(answer, *few))),
        }

    seen = settled(look)
    raised = seen["seen"]["small"][0]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _look(result: Any) -> Plain:
    """Kind and facts of each part; the largest category, -1 where there is none."""
    parts = list(result)[:10] if isinstance(result, tuple | list) else []
    known = [f for f in map(facts, parts) if f["tensor"]]
    cats = parts[1] if len(parts) == 3 and len(known) == 3 else None
    some = cats is not None and cats.numel() and not cats.is_complex()
    top = float(cats.max()) if some and cats is not None else -1.0
    return {
        "type": type(result).__name__[:100],
        "facts": [NO_TENSOR | f | {"shape": f.get("shape", [])[:8]} for f in map(facts, parts)],
        "top": int(top) if abs(top) < 1e9 else -1,
    }


NO_TENSOR = {"type": "", "shape": [], "dtype": "", "device": "", "requires_grad": False}


def _numbers(result: Any) -> Plain:
    """The three parts as arrays, the latent and the codes in float32, the category in int64."""
    latent, cat_idx, cont = result
    return {
        "latent": array(latent.float()),
        "cat_idx": array(cat_idx.long()),
        "cont": array(cont.float()),
    }


def _overwritten(answer: Any, sizes: list[int]) -> bool:
    """Whether a second call wrote over what the first had returned."""
    first = answer(*sizes)
    before = [array(part) for part in first]
    answer(*sizes)
    return not all(np.array_equal(a, array(b)) for a, b in zip(before, first, strict=True))  # type: ignore[arg-type]


def border(questions: Plain) -> Expected:
    """Facts loosely; latents, categories and codes of any shape and value."""
    words = {"type": Text(100), "dtype": Text(30), "device": Text(30)}
    fact = Record({"tensor": Flag(), "requires_grad": Flag(), "shape": Many(Whole(0), 8), **words})
    look = probed(Record({"type": Text(100), "facts": Many(fact, 10), "top": Whole()}))
    floats, whole = Numbers(None, "f"), Numbers(None, "i")
    parts = Record({"latent": floats, "cat_idx": whole, "cont": floats})
    return settled_border(
        {
            "small": Row((look,) * len(questions["small"])),
            "short": Row((look,) * len(questions["short"])),
            "wide": probed(exactly(2, parts)),
            "long": probed(exactly(2, parts)),
            "kept": probed(Flag()),
            "conduct": CONDUCT,
        }
    )


EXERCISE = Exercise(3, pose, observe, border)
