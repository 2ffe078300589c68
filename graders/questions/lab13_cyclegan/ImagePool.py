"""Asks for `ImagePool`: pools of several sizes, fed with images that are all different.

What was asked and what came back are numbers: the judge knows an image by them.
"""

import inspect
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border

HELD = 4
"""So many images holds the pool whose law is tested."""
BATCH = 4
QUERIES = 180
GIVEN, RETURNED = 64.0, 256.0
"""What is added to the images that were handed in, and to those that came back, afterwards."""


def pose(rng: np.random.Generator) -> Plain:
    """Pools with room for a few, one and none, of images of several shapes; and the default."""
    few = int(rng.integers(3, 6))
    uneven = [few - 2, 1, 3, 1, few + 3, *[5] * 7]
    double = {"size": few + 1, "dtype": "float64"}
    return {
        "fill": _pool(rng, few, uneven, (2, 2, 3)),
        "double": _pool(rng, few + 1, [2] * 26, (3,)) | double,
        "one": _pool(rng, 1, [1] * 46, (1, 2, 2)),
        "none": _pool(rng, 0, [3, 1, 2], (2, 2)),
        "kept": _pool(rng, 3, [1, 3, 2, 1] * 8, (1, 3)),
        "default": _pool(rng, None, [30, 1, 27, 30, 90, 90], (2,)),
        "large": _pool(rng, HELD, [BATCH] * QUERIES, (2,)),
    }


def _pool(rng: np.random.Generator, size: int | None, counts: list[int], shape: Any) -> Plain:
    """A pool and what it is asked, twice over: two pools take turns."""
    images = [[_images(rng, n, shape) for n in counts] for _ in range(2)]
    return {"size": size, "dtype": "float32", "images": images}


def _images(rng: np.random.Generator, n: int, shape: tuple[int, ...]) -> np.ndarray:
    return rng.normal(size=(n, *shape)).astype(np.float32)


def observe(answer: Any, questions: Plain) -> Plain:
    """What every query gave; what became of the images handed in; the random states.

    Raises TypeError where the answer is no class, NotImplementedError where it is not filled in.
    """
    if not callable(answer):
        raise TypeError(f"This should be a class, but is a {type(answer).__name__}")
    query = getattr(answer, "query", None)
    if inspect.isclass(answer) and not callable(query):
        raise TypeError("The class has no method `query`")
    answer(1)  # an exception that all would meet is told once

    def every() -> Plain:
        seen = {name: attempt(partial(_run, answer, q, name)) for name, q in questions.items()}
        once = partial(_run, answer, questions["one"], "one")
        return seen | {"conduct": attempt(lambda: random_conduct(once))}

    return settled(every)


def _run(answer: Any, asked: Plain, name: str) -> Plain:
    """Two pools by turns; for each query what `_query` saw."""
    size = asked["size"]
    pools = [answer() if size is None else answer(size) for _ in range(2)]
    seen: list[list[Plain]] = [[], []]
    for turn, pair in enumerate(zip(*asked["images"], strict=True)):
        for pool, images, looks in zip(pools, pair, seen, strict=True):
            graph = name != "large" and turn % 2 == 0
            looks.append(_query(pool, images, asked["dtype"], graph, name == "kept"))
    return seen


def _query(pool: Any, asked: np.ndarray, dtype: str, graph: bool, change: bool) -> Plain:
    """One query, of images with a past or of plain ones.

    change: what was handed in and what came back is changed afterwards.
    """
    leaf = torch.tensor(asked, dtype=getattr(torch, dtype), requires_grad=graph)
    images = leaf * 1 if graph else leaf
    result = pool.query(images)
    kept = bool(np.array_equal(images.detach().numpy(), asked)) and images.requires_grad == graph
    tensor = isinstance(result, Tensor)
    seen = {
        "type": type(result).__name__[:100],
        "dtype": str(result.dtype)[:40] if tensor else "",
        "numbers": array(result) if tensor else None,
        "graph": bool(tensor and result.requires_grad),
        "kept": kept,
    }
    if change and tensor:
        attempt(lambda: _add(images, GIVEN))
        attempt(lambda: _add(result, RETURNED))
    return seen


def _add(x: Tensor, amount: float) -> None:
    """Change a tensor's numbers in place."""
    x.detach().add_(amount)


def border(questions: Plain) -> Expected:
    """Numbers of any shape, as many queries as were asked."""
    look = Record(
        {
            "type": Text(100),
            "dtype": Text(40),
            "numbers": Maybe(Numbers(most=10_000)),
            "graph": Flag(),
            "kept": Flag(),
        }
    )
    fields: dict[str, Expected] = {}
    for name, asked in questions.items():
        count = len(asked["images"][0])
        fields[name] = probed(Row((Many(look, count, count),) * 2))
    return settled_border({**fields, "conduct": CONDUCT})


EXERCISE = Exercise(3, pose, observe, border)
