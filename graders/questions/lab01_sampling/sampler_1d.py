"""Asks for `sampler_1d`: masses with and without gaps, of any scale, and u at every edge."""

from functools import partial
from typing import Any

import numpy as np

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.probes import REFILLED, STRIDED, array
from graders.questions.kit.pure import describe
from graders.questions.lab01_sampling.calls import RESULT, border, call, observe


def masses(rng: np.random.Generator, k: int) -> np.ndarray:
    """(k,) without zeros, their sum far from 1."""
    return rng.uniform(0.2, 3.0, k)


def with_gaps(rng: np.random.Generator, first: int = 2, last: int = 1) -> np.ndarray:
    """Empty cells at the left, two in a row amid, and at the right; (first + 7 + last,)."""
    inner = masses(rng, 7)
    inner[[2, 3]] = 0.0
    return np.concatenate([np.zeros(first), inner, np.zeros(last)])


def faint(rng: np.random.Generator) -> np.ndarray:
    """Cells that are faint beside the others, and count all the same."""
    found = masses(rng, 9)
    found[[1, 4, 5]] *= 3e-3
    return found


def whole(rng: np.random.Generator) -> np.ndarray:
    """Counts, some of them 0, as of a histogram; int64."""
    counts = rng.integers(1, 40, 8)
    counts[rng.integers(1, 7)] = 0
    return counts


def dyadic(rng: np.random.Generator) -> np.ndarray:
    """Masses with gaps whose CDF takes the values 1/4, 1/2 and 3/4 exactly; (8,)."""
    return rng.permutation([0.0, 0.5, 0.0, 0.25, 0.5, 0.75, 0.0, 0.0])


def lone(rng: np.random.Generator, k: int) -> np.ndarray:
    """All mass in one inner cell."""
    found = np.zeros(k)
    found[rng.integers(1, k - 1)] = 2.5
    return found


def pose(rng: np.random.Generator) -> Plain:
    """Calls on masses (K,) and uniforms (N,), by group."""

    def ask(weights: np.ndarray, n: int, **manner: str) -> Plain:
        return call(weights, rng.random(n), **manner)

    large, flat = masses(rng, 300), masses(rng, 6)
    edges = np.array([0.0, 0.25, 0.5, 0.75, 0.4, 0.1, 0.9])
    return {
        "general": [ask(masses(rng, 7), 60), ask(masses(rng, 5), 40)],
        "gaps": [ask(with_gaps(rng), 80), ask(with_gaps(rng, 0, 3), 40), ask(lone(rng, 6), 20)],
        "whole": [ask(whole(rng), 60), ask(rng.integers(1, 9, 5), 30)],
        "small": [
            *(ask(masses(rng, 1), 9), ask(masses(rng, 2), 9), ask(masses(rng, 6), 1)),
            *(ask(masses(rng, 4), 2), ask(masses(rng, 5), 5)),
        ],
        "sizes": [
            *(ask(large, 500), ask(1e-16 * large, 20), ask(1e4 * large, 20), ask(faint(rng), 60)),
            *(ask(flat.astype(np.float32), 30), ask(flat / flat.sum(), 17)),
        ],
        "ends": [
            call(masses(rng, 5), np.array([0.0, 1e-9, 0.5, 1 - 1e-9])),
            call(with_gaps(rng), np.array([0.0, 0.3, 1 - 1e-6])),
        ],
        "edges": [call(dyadic(rng), edges) for _ in range(3)],
        "manners": [
            *(ask(masses(rng, 6), 50), ask(masses(rng, 6), 50)),
            *(ask(masses(rng, 6), 50, manner=m) for m in (STRIDED, REFILLED)),
        ],
    }


def look(answer: Any, questions: Plain) -> Plain:
    """Each call's places, and whether a second call gives the same."""
    return observe(answer, questions, array, describe)


EXERCISE = Exercise(2, pose, look, partial(border, result=RESULT))
