"""Asks for `get_noise`: shapes, type, device, two large draws, the random states."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch

from graders.border import Expected, Record, exactly, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.draws import TWICE, twice
from graders.questions.kit.noise import FactsBorder, facts

DEVICES: dict[str, Any] = {"'meta'": "meta", "torch.device('meta')": torch.device("meta")}


def pose(rng: np.random.Generator) -> Plain:
    """large: (n, z) of about 130,000 values; small: odd shapes, n and z apart, each 1 once."""
    a, b = (int(k) for k in rng.choice(np.arange(3, 12), size=2, replace=False))
    large = [int(rng.integers(310, 340)), int(rng.integers(390, 420))]
    return {"large": large, "small": [[a, b], [1, b], [a, 1], [1, 1]]}


def observe(get_noise: Any, questions: Plain) -> Plain:
    """Call `get_noise` on all that `pose` asks."""
    if not callable(get_noise):
        raise TypeError(f"get_noise should be a function, but is a {type(get_noise).__name__}")
    large, small = questions["large"], questions["small"]
    return settled(
        lambda: {
            "small": [attempt(partial(_facts_of, get_noise, shape)) for shape in small],
            "on cpu": attempt(partial(_facts_on, get_noise, small[0], "cpu")),
            "devices": {
                name: attempt(partial(_facts_on, get_noise, small[0], device))
                for name, device in DEVICES.items()
            },
            "large": attempt(lambda: twice(lambda: get_noise(*large))),
            "conduct": attempt(lambda: random_conduct(lambda: get_noise(*small[0]))),
        }
    )


def _facts_of(get_noise: Callable[..., Any], shape: list[int]) -> Plain:
    return facts(get_noise(*shape))


def _facts_on(get_noise: Callable[..., Any], shape: list[int], device: Any) -> Plain:
    """With the device by name or, where there is no such name, as the third argument."""
    named = attempt(lambda: facts(get_noise(*shape, device=device)))
    return named["value"] or facts(get_noise(*shape, device))


def border(questions: Plain) -> Expected:
    """Facts of each small call; two draws of any kind."""
    fact = probed(FactsBorder())
    return settled_border(
        {
            "small": exactly(len(questions["small"]), fact),
            "on cpu": fact,
            "devices": Record(dict.fromkeys(DEVICES, fact)),
            "large": probed(TWICE),
            "conduct": CONDUCT,
        }
    )


EXERCISE = Exercise(1, pose, observe, border)
