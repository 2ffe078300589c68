"""Asks for `wasserstein_1d`: two samples that overlap, lie apart, hold equal numbers or one."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, tied
from graders.questions.kit.pure import Groups, exercise, manners, probe

OWN_SIZE = 200


def overlapping(rng: np.random.Generator, n: int) -> Plain:
    """Two samples of n numbers, no two of all 2n closer than 0.04, unsorted."""
    grid = np.arange(2 * n) * 0.1 + rng.uniform(-0.03, 0.03, 2 * n)
    mixed = rng.permutation(grid) - grid.mean()
    return probe(mixed[:n], mixed[n:])


def apart(rng: np.random.Generator, n: int, way: float = -1.0) -> Plain:
    """The second sample on one side of the first, and wider."""
    x, y = overlapping(rng, n)["args"]
    return probe(x, 3.0 * y + way * rng.uniform(4.0 + n / 2, 6.0 + n / 2))


def pose(rng: np.random.Generator) -> Groups:
    """Sizes, sides, ties (where only the value counts), far from 0."""
    tie = tied(rng, (9,))
    x, y = overlapping(rng, 8)["args"]
    return {
        "usual": [overlapping(rng, n) for n in (6, 9, 14)],
        "apart": [
            apart(rng, 7),
            apart(rng, 5, 1.0),
            probe(x + 300.0, y + 300.0),
            probe(x, 9.0 * y),
            probe(x, y - 250.0),
        ],
        "sizes": [
            overlapping(rng, n) for n in (int(rng.integers(290, 310)), *batches(rng, OWN_SIZE))
        ],
        "single": [apart(rng, 1), apart(rng, 1, 1.0), apart(rng, 2), overlapping(rng, 2)],
        "tied": [
            probe(tie, tied(rng, (9,))),
            probe(tie, rng.permutation(tie)),
            probe(x, rng.permutation(x)),
            probe(tied(rng, (5,)), overlapping(rng, 5)["args"][0]),
        ],
        **manners(lambda: overlapping(rng, 6)),
    }


EXERCISE = exercise(2, pose)
