"""Asks for `code_effect`: samples of unequal size and spread, far from 0, without any spread."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.measures import LEAF, Groups, measure, probe
from graders.questions.kit.probes import MADE, STRIDED, USUAL, numbers

SIGNS = (1.0, -1.0)


def ask(
    rng: np.random.Generator,
    n: int,
    m: int,
    shift: float = 1.0,
    scale: float = 1.0,
    centre: float = 0.3,
    dtype: str = "float32",
    manner: str = USUAL,
) -> Plain:
    """Low (n,) and high (m,) of unlike spread, about `shift` apart, in units of `scale`."""
    a, b = rng.permutation([rng.uniform(0.4, 0.7), rng.uniform(1.1, 1.6)])
    low = scale * numbers(rng, (n,), a, centre / a)
    high = scale * numbers(rng, (m,), b, (centre + shift) / b)
    return probe(low.astype(dtype), high.astype(dtype), manner=manner)


def still(low: float, high: list[float], n: int, m: int) -> Plain:
    """Numbers without spread, exact in binary; high: one number, or several by turns."""
    return probe(np.full(n, low, np.float32), np.resize(np.array(high, np.float32), m))


def pose(rng: np.random.Generator) -> Groups:
    """Few numbers and many; in one group the two are equally many."""
    few, more = int(rng.integers(4, 7)), int(rng.integers(9, 14))
    sizes = [(few, more), (more, few), (few, more), (more, few), (few, few + 1), (3, more)]
    level = float(rng.choice([-1.5, 0.5, 2.0]))
    return {
        "usual": [ask(rng, n, m, SIGNS[i % 2]) for i, (n, m) in enumerate(sizes)],
        "alike": [ask(rng, n, n, SIGNS[i % 2]) for i, n in enumerate((few, more, 40, 200))],
        "small": [ask(rng, n, m, s) for s in SIGNS for n, m in ((2, 2), (2, 7), (6, 2), (2, 33))],
        "scaled": [
            *(ask(rng, few, more, s, 0.01) for s in SIGNS),
            *(ask(rng, more, few, s, 1e4) for s in SIGNS),
        ],
        "far": [ask(rng, few, more, 2 * s, centre=2000.0) for s in SIGNS],
        "tiny": [ask(rng, few, more, s, 1e-7) for s in SIGNS],
        "still": [
            still(level, [level], 4, 8),
            still(0.0, [0.0], 2, 4),
            still(level, [level], 8, 2),
        ],
        "half still": [
            still(level, [level, level + 1], 4, 8),
            still(-0.5, [2.0, 1.0], 8, 4),
        ],
        "again": [
            ask(rng, few, more, s, dtype=dtype, manner=manner)
            for s, dtype, manner in (
                (1.0, "float32", USUAL),
                (-1.0, "float32", STRIDED),
                (1.0, "float64", USUAL),
                (-1.0, "float32", LEAF),
                (1.0, "float32", MADE),
                (-1.0, "float64", MADE),
            )
        ],
    }


EXERCISE = measure(2, pose)
