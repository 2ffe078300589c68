"""Asks for `wgan_critic_loss`: batches of every pair of sizes, now one ahead and now the other."""

import numpy as np

from graders.questions.kit.probes import batch_pairs, tied
from graders.questions.kit.pure import Groups, exercise, manners, probe
from graders.questions.lab07_wgan.critic_scores import scores


def pose(rng: np.random.Generator) -> Groups:
    """Sizes, large and tiny scores, both batches on one side, equal scores."""
    sizes = [*batch_pairs(rng), (70, 64), (64, 64)]
    ways = [1.0, -1.0] * len(sizes)
    spans = [(2e3, 3e3), (4e-3, 2e-3), (150.0, 0.1)]
    return {
        "usual": [
            probe(scores(rng, n, s), scores(rng, m, -s))
            for (n, m), s in zip(((5, 8), (7, 3), (4, 4), (6, 2)), ways, strict=False)
        ],
        "sizes": [
            probe(scores(rng, n, s), scores(rng, m, -s))
            for (n, m), s in zip(sizes, ways, strict=False)
        ],
        "large": [
            probe(scores(rng, 4, s, a), scores(rng, 6, -s, b))
            for s in (1.0, -1.0)
            for a, b in spans
        ],
        "aside": [
            probe(9.0 * s + scores(rng, 5, s), 9.0 * s + scores(rng, 3, -s)) for s in (1.0, -1.0)
        ]
        + [probe(tied(rng, (6, 1)), tied(rng, (5, 1)))],
        **manners(lambda: probe(scores(rng, 5, 1.0), scores(rng, 4, -1.0)), double=False),
    }


EXERCISE = exercise(1, pose)
