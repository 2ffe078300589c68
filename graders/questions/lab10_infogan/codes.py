"""Asks for InfoGAN's latent with its codes: small shapes, two wide batches, two long ones."""

from functools import partial
from typing import Any

import numpy as np
import torch

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.noise import facts

NAMES = ("n", "z_dim", "n_cat", "n_cont")


def pose_codes(rng: np.random.Generator) -> Plain:
    """small: odd sizes, some of them 1; wide: many columns; long: many rows and few columns."""
    wide = [int(rng.integers(a, b)) for a, b in ((380, 420), (230, 260), (6, 9), (180, 210))]
    return {
        "small": [[7, 5, 4, 3], [1, 3, 6, 2], [4, 2, 3, 1], [5, 1, 2, 4]],
        "wide": wide,
        "long": [int(rng.integers(2900, 3100)), 2, int(rng.integers(7, 10)), 1],
    }


def observe_codes(answer: Any, questions: Plain) -> Plain:
    """What came back for each size, by position and by name; what moved the random states."""
    if not callable(answer):
        kind = type(answer).__name__
        raise TypeError(f"infogan_sample_code should be a function, but is a {kind}")
    small = questions["small"]
    probes: dict[str, Any] = {
        "small": lambda: [_look(answer(*sizes)) for sizes in small],
        "named": lambda: _look(answer(**dict(zip(NAMES, small[0], strict=True)))),
        "wide": lambda: [_numbers(answer(*questions["wide"])) for _ in range(2)],
        "long": lambda: [_numbers(answer(*questions["long"])) for _ in range(2)],
        "kept": lambda: _overwritten(answer, small[0]),
        "conduct": lambda: random_conduct(partial(answer, *small[0])),
    }
    seen = settled(lambda: {name: attempt(probe) for name, probe in probes.items()})
    raised = [probe["raised"] for probe in seen["seen"].values()]
    if all(r and r["type"] == "NotImplementedError" for r in raised):
        raise NotImplementedError
    return seen


def _look(result: Any) -> Plain:
    """Kind and facts of each part; their numbers, where they are tensors."""
    parts = list(result) if isinstance(result, tuple | list) else []
    return {
        "type": type(result).__name__,
        "facts": [facts(part) for part in parts],
        "values": [array(part) if isinstance(part, torch.Tensor) else None for part in parts],
    }


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
