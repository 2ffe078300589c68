"""Pairs of distributions, as the three divergences of lab 04 are asked about."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import distribution, widths
from graders.questions.kit.pure import Groups, manners, probe

OWN_BINS = 80


def ordinary(rng: np.random.Generator) -> list[Plain]:
    """Without zeros, of several lengths; one distribution with itself."""
    p = distribution(rng, 5)
    pairs = [(distribution(rng, k), distribution(rng, k)) for k in (*widths(rng), 95, OWN_BINS)]
    return [*(probe(p, q) for p, q in pairs), probe(p, p.copy())]


def rare(rng: np.random.Generator) -> list[Plain]:
    """Outcomes that are rare under one, the other or both, down to one in a million."""

    def pair(k: int, least: float) -> Plain:
        p = distribution(rng, k, least=least)
        q = distribution(rng, k, least=least)
        return probe(p, rng.permutation(q))

    close = distribution(rng, 9)
    nudged = close * rng.uniform(0.99, 1.01, 9)
    near = probe(close, (nudged / nudged.sum()).astype(np.float32))
    return [pair(6, 1e-3), pair(8, 1e-4), pair(12, 1e-6), near]


def disjoint(rng: np.random.Generator) -> list[Plain]:
    """Pairs that never happen together."""
    return [
        probe(distribution(rng, 6, (0, 2, 3)), distribution(rng, 6, (1, 4, 5))),
        probe(distribution(rng, 4, (1, 2, 3)), distribution(rng, 4, (0, 1, 2))),
    ]


def either_zero(rng: np.random.Generator) -> list[Plain]:
    """Where one of the two is zero, or both, among others where both are not."""
    zeros = [((1, 4), (2,)), ((1, 4), (4,)), ((), (0, 3)), ((5,), ()), ((0, 2), (0, 2))]
    return [probe(distribution(rng, 6, a), distribution(rng, 6, b)) for a, b in zeros]


def every_manner(rng: np.random.Generator) -> Groups:
    """Pairs of one length in every manner of asking."""
    return manners(lambda: probe(distribution(rng, 6), distribution(rng, 6)))


def pose_symmetric(rng: np.random.Generator) -> Groups:
    """What is asked of divergences that are finite always."""
    return {
        "usual": ordinary(rng),
        "rare": rare(rng),
        "zeros": [*either_zero(rng), *disjoint(rng)],
        **every_manner(rng),
    }
