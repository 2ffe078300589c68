"""Asks for `kl_divergence`: ordinary and rare outcomes, 0 log 0, +inf where q = 0 < p."""

import numpy as np

from graders.questions.kit.probes import distribution
from graders.questions.kit.pure import Groups, exercise, probe
from graders.questions.lab04_divergences.pairs import disjoint, every_manner, ordinary, rare


def pose(rng: np.random.Generator) -> Groups:
    """Infinite values are asked for among finite ones, so that no constant answers a group."""

    def pair(k: int, p: tuple[int, ...] = (), q: tuple[int, ...] = ()) -> dict[str, object]:
        return probe(distribution(rng, k, p), distribution(rng, k, q))

    q = distribution(rng, 5, least=1e-6)
    faint = distribution(rng, 7, least=float(rng.uniform(2e-7, 5e-7)))
    return {
        "usual": ordinary(rng),
        "rare": [*rare(rng), probe(distribution(rng, 7), faint)],
        "zeros": [pair(6, (1, 4)), pair(3, (0, 1)), pair(20, (0, 19)), pair(2, (1,))],
        "empty": [pair(6, (2, 5), (2,)), pair(4, (0,), (0,)), pair(5, (1, 4), (1, 4))],
        "infinite": [
            *(pair(5, (), (3,)), pair(6, (1,), (0,)), *disjoint(rng)),
            *(probe(distribution(rng, 5), q), pair(5), pair(4, (2,))),
        ],
        **every_manner(rng),
    }


EXERCISE = exercise(2, pose)
