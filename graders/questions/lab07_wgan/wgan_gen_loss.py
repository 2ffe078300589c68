"""Asks for `wgan_gen_loss`: batches of every size, of low and of high scores."""

import numpy as np

from graders.questions.kit.probes import batches, tied
from graders.questions.kit.pure import Groups, exercise, manners, probe
from graders.questions.lab07_wgan.critic_scores import scores

OWN_BATCH = 64


def pose(rng: np.random.Generator) -> Groups:
    """Sizes, scores that are large, tiny, all of one sign, or equal."""
    sides = ((5, 1.0), (8, -1.0), (4, 1.0), (4, -1.0))
    return {
        "usual": [probe(scores(rng, n, s)) for n, s in sides],
        "sizes": [probe(scores(rng, n, s)) for n in batches(rng, OWN_BATCH) for s in (1.0, -1.0)],
        "large": [
            probe(scores(rng, 6, s, size)) for s in (1.0, -1.0) for size in (3e3, 150.0, 4e-3)
        ],
        "aside": [
            *(probe(9.0 * s + scores(rng, 5, s)) for s in (1.0, -1.0)),
            probe(tied(rng, (7, 1))),
            probe(np.zeros((3, 1))),
        ],
        **manners(lambda: probe(scores(rng, 5, 1.0)), double=False),
    }


EXERCISE = exercise(1, pose)
