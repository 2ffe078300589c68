"""Asks for `lut_sampler_2d`: pictures with and without gaps, small, large, and u at every edge."""

from functools import partial
from typing import Any

import numpy as np

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.probes import REFILLED, STRIDED, array
from graders.questions.kit.pure import describe
from graders.questions.lab01_sampling.calls import RESULT, border, call, observe


def picture(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """A density without zeros, (height, width), its sum far from 1."""
    return rng.uniform(0.2, 3.0, (height, width))


def faint(rng: np.random.Generator) -> np.ndarray:
    """Pixels and whole rows that are faint beside the brightest, and count all the same."""
    density = picture(rng, 6, 9)
    density[[1, 4]] *= 3e-3
    density[:, [2, 5, 6]] *= 2e-3
    return density


def with_gaps(rng: np.random.Generator) -> np.ndarray:
    """Empty rows below, above and amid; empty pixels; rows whose mass sits in one pixel."""
    density = picture(rng, 9, 7)
    density[[0, 4, 8]] = 0.0
    density[2, :] = 0.0
    density[2, rng.integers(1, 6)] = 2.5
    density[6, 1:] = 0.0
    density[7, :6] = 0.0
    density[[1, 3, 5], [0, 3, 6]] = 0.0
    return density


def shades(rng: np.random.Generator) -> np.ndarray:
    """A grey picture of whole numbers from 0 to 255, some of them 0.

    int64, as the sum of uint8 scalars overflows in a plain loop that is right otherwise.
    """
    grey = rng.integers(1, 256, (6, 8))
    grey[rng.random((6, 8)) < 0.2] = 0
    grey[:, 2] += grey.sum(1) == 0
    return grey


def pose(rng: np.random.Generator) -> Plain:
    """Calls on a density (H, W) and uniforms (N, 2), by group."""

    def ask(density: np.ndarray, n: int, **manner: str) -> Plain:
        return call(density, rng.random((n, 2)), **manner)

    large, flat = picture(rng, 20, 33), picture(rng, 6, 3)
    lone = np.zeros((2, 4))
    lone[0, 2] = 1.0
    return {
        "general": [ask(picture(rng, 5, 8), 60), ask(picture(rng, 7, 4), 40)],
        "gaps": [ask(with_gaps(rng), 120), ask(with_gaps(rng)[:, ::-1].copy(), 40)],
        "shades": [ask(shades(rng), 60), ask(rng.integers(1, 9, (4, 3)), 30)],
        "small": [
            *(ask(picture(rng, 1, 6), 20), ask(picture(rng, 5, 1), 20), ask(picture(rng, 1, 1), 9)),
            *(ask(picture(rng, 4, 6), 1), ask(picture(rng, 2, 2), 2)),
        ],
        "sizes": [
            *(ask(large, 400), ask(1e-16 * large, 20), ask(1e4 * large, 20)),
            ask(faint(rng), 60),
            *(ask(flat.astype(np.float32), 30), ask(flat / flat.sum(), 17)),
        ],
        "ends": [call(picture(rng, 4, 5), _ends(rng))],
        "edges": [
            call(lone, np.array([[0.0, 0.0], [0.3, 0.9], [0.0, 0.5]])),
            *(call(dyadic(rng), _breaks()) for _ in range(3)),
        ],
        "manners": [
            *(ask(picture(rng, 5, 8), 60), ask(picture(rng, 5, 8), 60)),
            *(ask(picture(rng, 5, 8), 60, manner=m) for m in (STRIDED, REFILLED)),
        ],
    }


def dyadic(rng: np.random.Generator) -> np.ndarray:
    """A picture with gaps whose CDFs take the values 1/4, 1/2 and 3/4 exactly; (7, 6)."""
    rows = rng.permutation([0.0, 2.0, 0.0, 1.0, 1.0, 0.0, 0.0])
    columns = rng.permutation([0.0, 0.5, 0.0, 0.25, 0.25, 0.0])
    return np.outer(rows, columns)


def _breaks() -> np.ndarray:
    """Every pair of uniforms among 0, the quarters, and a number between; (25, 2)."""
    values = [0.0, 0.25, 0.5, 0.75, 0.4]
    return np.array([[a, b] for a in values for b in values])


def _ends(rng: np.random.Generator) -> np.ndarray:
    """Uniforms at and near the ends of [0, 1); (6, 2)."""
    a, b = rng.uniform(0.3, 0.7, 2)
    last = 1 - 1e-9
    return np.array([[0.0, 0.0], [a, 0.0], [0.0, b], [a, 1e-9], [last, b], [last, last]])


def look(answer: Any, questions: Plain) -> Plain:
    """Each call's points, and whether a second call gives the same."""
    return observe(answer, questions, array, describe)


EXERCISE = Exercise(4, pose, look, partial(border, result=RESULT))
