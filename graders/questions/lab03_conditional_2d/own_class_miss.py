"""Asks for `own_class_miss`: tables of every size, inks that overlap, classes that are rare."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, classes, labels
from graders.questions.kit.pure import Groups, exercise, manners, probe


def table(rng: np.random.Generator, n: int, k: int, own: float = 0.6, other: float = 0.15) -> Plain:
    """A table (n, k) of 0 and 1, and labels (n,). own, other: how likely a 1 is in each column."""
    asked = labels(rng, n, k)
    on = rng.random((n, k)) < other
    on[np.arange(n), asked] = rng.random(n) < own
    return probe(on.astype(np.int64), asked)


def rare(rng: np.random.Generator, n: int, k: int) -> Plain:
    """One class has nearly all points, and misses less often than the others."""
    asked = np.where(rng.random(n) < 0.85, 0, rng.integers(0, k, n))
    on = (rng.random((n, k)) < 0.2).astype(np.int64)
    on[np.arange(n), asked] = rng.random(n) < np.where(asked == 0, 0.9, 0.2)
    return probe(on, asked)


def pose(rng: np.random.Generator) -> Groups:
    """Ordinary tables, every size, overlapping inks, no ink at all, unequal classes."""
    few = int(rng.integers(4, 7))
    return {
        "usual": [table(rng, 40 + i, few) for i in range(3)],
        "sizes": [table(rng, n, few) for n in batches(rng, own=512)],
        "classes": [table(rng, 30, k) for k in classes(rng, 8)],
        "overlap": [table(rng, 30, few, 0.5, 0.6), table(rng, 25, 3, 0.3, 0.9)],
        "rare": [rare(rng, 60, few), rare(rng, 80, 3)],
        "ends": [table(rng, 20, few, 0.0), table(rng, 20, few, 1.0), table(rng, 9, 3, 0.0, 0.0)],
        **manners(lambda: table(rng, 24, few), double=False),
    }


EXERCISE = exercise(2, pose)
