"""Asks for one pass over batches of several kinds, with updates that write down their calls."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import Expected, Flag, Record, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.loops import Calls, calls_border, pose_losses, seen

DISC, GEN = 0, 1


def pose(rng: np.random.Generator) -> Plain:
    """Batches by their lengths, as a list or to be walked once; many; one; none."""
    many, n = int(rng.integers(1010, 1200)), int(rng.integers(9, 30))
    few = [int(k) for k in rng.permutation(np.arange(2, 9))]
    lengths = {
        "list": [n] * 5 + [n // 2],
        "iterator": few,
        "many": [3] * many + [1],
        "images": [n, 1],
        "none": [],
    }
    return {"probes": {name: _probe(rng, name, x) for name, x in lengths.items()}}


def _probe(rng: np.random.Generator, name: str, lengths: list[int]) -> Plain:
    shapes = [[n, 1, 2, 2] if name == "images" else [n, 3] for n in lengths]
    numbers = rng.normal(size=sum(map(int, map(np.prod, shapes))))
    return {"shapes": shapes, "images": numbers, "losses": pose_losses(rng, 2, len(lengths))}


def observe(answer: Any, questions: Plain) -> Plain:
    """What the updates were called with and what came back, for every kind of batches."""
    if not callable(answer):
        raise TypeError(f"This should be a function, but is a {type(answer).__name__}")
    probes = questions["probes"]
    looks = {name: partial(look, answer, name, asked) for name, asked in probes.items()}
    looks["conduct"] = partial(random_conduct, looks["list"])
    return settled(lambda: {name: attempt(probe) for name, probe in looks.items()})


def look(answer: Callable[..., Any], name: str, asked: Plain) -> Plain:
    """One pass over batches whose numbers are posed."""
    shapes, calls = asked["shapes"], Calls(asked["losses"])
    numbers = torch.tensor(asked["images"], dtype=torch.float32)
    parts = numbers.split([int(np.prod(shape)) for shape in shapes])
    batches = [x.reshape(shape) for x, shape in zip(parts, shapes, strict=True)]
    kept = [x.clone() for x in batches]
    places = {_key(x): i for i, x in enumerate(batches)}

    def update_discriminator(real: Any) -> Tensor:
        return calls.loss(DISC, real, places.get(_key(real), -1))

    def update_generator(n: Any) -> Tensor:
        return calls.loss(GEN, n, n if type(n) is int and abs(n) <= 10**6 else -1)

    given = (x for x in batches) if name in ("iterator", "many") else list(batches)
    result = answer(given, update_discriminator, update_generator)
    there = not isinstance(given, list) or list(map(id, given)) == list(map(id, batches))
    return {"kept": there and all(map(torch.equal, batches, kept)), **seen(calls, result)}


def _key(x: Any) -> Plain:
    """What two equal batches have in common."""
    found = array(x)
    return None if found is None else (found.shape, found.tobytes())


def border(questions: Plain) -> Expected:
    """The calls of both updates and what came back, for every kind of batches."""
    looked = probed(Record({"kept": Flag(), **calls_border(2)}))
    return settled_border({**dict.fromkeys(questions["probes"], looked), "conduct": CONDUCT})


EXERCISE = Exercise(2, pose, observe, border)
