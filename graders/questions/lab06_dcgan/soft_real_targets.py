"""Asks for `soft_real_targets`: ranges within [0, 1] and beyond, and predictions of any kind."""

from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Record, exactly
from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct
from graders.questions.kit.draws import (
    LIKENESS,
    TWICE,
    likeness,
    probes_border,
    settled_probes,
    twice,
)

SMALL = ([5, 1], [3, 1, 4, 2], [1, 1], [7])
KINDS = (("float32", "cpu"), ("float64", "cpu"), ("float32", "meta"))


def pose(rng: np.random.Generator) -> Plain:
    """Two ranges, one of them far beyond [0, 1]; a large shape with an even number of rows."""
    low, wide = float(rng.uniform(0.1, 0.5)), float(rng.uniform(-2.5, -1.5))
    return {
        "given": [low, float(low + rng.uniform(0.2, 0.45))],
        "wide": [wide, float(wide + rng.uniform(3.5, 5.0))],
        "default": [],
        "large": [2 * int(rng.integers(70, 80)), int(rng.integers(110, 130))],
    }


def observe(answer: Any, questions: Plain) -> Plain:
    """Two large calls with each range and by default, small ones of other kinds."""

    def draws(key: str) -> Plain:
        pred = torch.linspace(-4, 3, questions["large"][0])[:, None].repeat(
            1, questions["large"][1]
        )
        return twice(lambda: answer(pred, *questions[key]))

    def look(shape: list[int], dtype: str, device: str) -> Plain:
        leaf = torch.full(shape, 0.3, dtype=getattr(torch, dtype), device=device)
        pred = leaf.requires_grad_() * 1.0
        result = answer(pred, *questions["given"])
        same = device == "meta" or bool((pred.detach() == leaf.detach()).all())
        return {**likeness(result), "kept": same and pred.grad_fn is not None}

    return settled_probes(
        {
            "given": lambda: draws("given"),
            "wide": lambda: draws("wide"),
            "default": lambda: draws("default"),
            "small": lambda: [look(shape, *KINDS[0]) for shape in SMALL],
            "kinds": lambda: [look([4, 1], *kind) for kind in KINDS],
            "conduct": lambda: random_conduct(lambda: answer(torch.zeros(6, 1))),
        }
    )


def border(questions: Plain) -> Expected:
    """Draws of any kind, facts of each small call."""
    fact = Record({**LIKENESS, "kept": Flag()})
    draws = dict.fromkeys(("given", "wide", "default"), TWICE)
    small = {"small": exactly(len(SMALL), fact), "kinds": exactly(len(KINDS), fact)}
    return probes_border({**draws, **small}, CONDUCT)


EXERCISE = Exercise(2, pose, observe, border)
