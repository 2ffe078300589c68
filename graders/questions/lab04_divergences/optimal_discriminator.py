"""Asks for `optimal_discriminator`: ordinary densities of any shape, far tails, zeros."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.pure import Groups, exercise, manners, probe

SHAPES = ((5,), (3, 4), (1,), (2, 3, 2), (20,), (2, 1), (1, 6))


def densities(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Densities, not probabilities: between 0.1 and 4, and so above 1 as well."""
    return np.asarray(rng.uniform(0.1, 4.0, shape))


def pair(rng: np.random.Generator, shape: tuple[int, ...]) -> Plain:
    """Two densities at the same points."""
    return probe(densities(rng, shape), densities(rng, shape))


def pose(rng: np.random.Generator) -> Groups:
    """Every kind of zero is asked for among points that have none, and twice at other places."""

    def tails(low: float, high: float) -> np.ndarray:
        return np.exp(rng.uniform(np.log(low), np.log(high), 8))

    p, q = densities(rng, (7,)), densities(rng, (7,))
    p[[1, 3]], q[[2, 3]] = 0.0, 0.0
    a, b = densities(rng, (2, 4)), densities(rng, (2, 4))
    a[0], b[0, :2] = 0.0, 0.0
    same = densities(rng, (6,))
    return {
        "usual": [*(pair(rng, shape) for shape in SHAPES), probe(same, same.copy())],
        "tails": [
            probe(tails(1e-14, 1e-6), tails(1e-14, 1e-6)),
            probe(tails(1e-24, 1e-14), tails(1e-24, 1e-14)),
            probe(tails(1e-9, 1e3), tails(1e-9, 1e3)),
            probe(tails(1.0, 1e6), tails(1.0, 1e6)),
        ],
        "zeros": [
            *(probe(p, q), probe(np.roll(p, 2), np.roll(q, 2)), probe(a, b)),
            *(
                probe(a[::-1].copy(), b[::-1].copy()),
                probe(np.array([0.0, 0.7]), np.array([0.0, 0.2])),
            ),
        ],
        **manners(lambda: pair(rng, (3, 4))),
    }


EXERCISE = exercise(1, pose)
