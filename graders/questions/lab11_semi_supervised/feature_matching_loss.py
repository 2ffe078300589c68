"""Asks for `feature_matching_loss`: two batches of features, of every pair of sizes."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batch_pairs, numbers, widths
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pose(rng: np.random.Generator) -> Groups:
    """Pairs of sizes, every width, features as ReLU gives them, large ones, ones far from 0."""

    def ask(
        n: int, m: int, d: int, size: float = 1.0, low: float = -np.inf, centre: float = 0.0
    ) -> Plain:
        return probe(*(np.maximum(numbers(rng, (k, d), size), low) + centre for k in (n, m)))

    return {
        "usual": [ask(n, m, 4) for n, m in batch_pairs(rng)],
        "widths": [ask(5, 6, d) for d in widths(rng)],
        "relu": [ask(6, 4, 5, low=0.0), ask(3, 7, 4, low=0.0)],
        "large": [ask(4, 5, 3, size=200.0), ask(5, 3, 4, size=0.01)],
        "far": [ask(n, m, 4, size=2.0, centre=300.0) for n, m in ((4, 6), (7, 3))],
        **manners(lambda: ask(4, 6, 3)),
    }


EXERCISE = exercise(2, pose)
