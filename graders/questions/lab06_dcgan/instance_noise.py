"""Asks for `instance_noise`: steps before, amid and after short and long schedules."""

from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Maybe, Numbers, Record, exactly
from graders.exercise import Exercise
from graders.observing import array
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct
from graders.questions.kit.draws import (
    LIKENESS,
    TWICE,
    likeness,
    probes_border,
    settled_probes,
    shapes_border,
    twice,
)

KINDS = (("float32", "cpu"), ("float64", "cpu"), ("bfloat16", "cpu"), ("float32", "meta"))

SIZES = ((3, 2, 4, 5), (4, 7), (1, 1), (6,))


def pose(rng: np.random.Generator) -> Plain:
    """Schedules [step, total]; images of several channels, single numbers, rows."""
    total, short = int(rng.integers(40, 400)), int(rng.integers(8, 14))
    amid = int(total * rng.uniform(0.3, 0.45))
    return {
        "times": [[0, total], [amid, total], [short // 2, short], [1, short], [short - 1, short]],
        "late": [[total, total], [total + int(rng.integers(1, 50)), total], [3 * short, short]],
        "sigma0": float(rng.uniform(0.3, 0.9)),
        "x": rng.uniform(-1, 1, (20, 3, 12, 20)).astype(np.float32),
        "small": [
            rng.normal(size=size).astype(np.float32)
            for size in ((3, 2, 4, 5), (4, 7), (1, 1), (6,))
        ],
        "slope": rng.normal(size=300),
    }


def observe(answer: Any, questions: Plain) -> Plain:
    """Two draws at each time, the default spread, gradients, kinds of x, side effects."""
    sigma0, times = questions["sigma0"], questions["times"]
    x = torch.tensor(questions["x"])

    def slope(values: np.ndarray, time: list[int]) -> Plain:
        leaf = torch.tensor(values, requires_grad=True)
        result = answer(leaf * 1.0, *time, sigma0)
        weights = torch.tensor(questions["slope"][: leaf.numel()], dtype=torch.float32)
        grad = None
        if isinstance(result, torch.Tensor) and result.requires_grad and result.shape == leaf.shape:
            loss = (result * weights.reshape(leaf.shape)).sum()
            grad = torch.autograd.grad(loss, leaf, allow_unused=True)[0]
        return {**likeness(result), "gradient": array(grad), "finite": _finite(result)}

    def kind(dtype: str, device: str) -> Plain:
        data = torch.ones(4, 3, dtype=getattr(torch, dtype), device=device)
        return likeness(answer(data, *times[0], sigma0))

    def kept() -> bool:
        data = torch.tensor(questions["small"][0])
        answer(data, *times[0], sigma0)
        same = np.array_equal(data.numpy(), questions["small"][0])
        return bool(same and not data.requires_grad)

    return settled_probes(
        {
            "times": lambda: [twice(lambda t=t: answer(x, *t, sigma0)) for t in times],  # type: ignore[misc]
            "default": lambda: twice(lambda: answer(x, *times[0])),
            "late": lambda: [array(answer(x, *t, sigma0)) for t in questions["late"]],
            "slopes": lambda: [slope(values, times[1]) for values in questions["small"]],
            "late slope": lambda: slope(questions["small"][0], questions["late"][0]),
            "kinds": lambda: [kind(*k) for k in KINDS],
            "kept": kept,
            "conduct": lambda: random_conduct(lambda: answer(torch.ones(4, 3), *times[1], sigma0)),
        }
    )


def _finite(result: Any) -> bool:
    return bool(isinstance(result, torch.Tensor) and torch.isfinite(result).all())


def border(questions: Plain) -> Expected:
    """Draws of any kind, facts of each small call."""
    slope = Record({**LIKENESS, "gradient": Maybe(Numbers()), "finite": Flag()})
    return probes_border(
        {
            "times": shapes_border(questions["times"]),
            "default": TWICE,
            "late": exactly(len(questions["late"]), Maybe(Numbers())),
            "slopes": exactly(len(questions["small"]), slope),
            "late slope": slope,
            "kinds": exactly(len(KINDS), Record(LIKENESS)),
            "kept": Flag(),
        },
        CONDUCT,
    )


EXERCISE = Exercise(2, pose, observe, border)
