"""Logits of fakes, as the three generator losses of lab 04 are asked about."""

import numpy as np

from graders.questions.kit.probes import LADDER, batches, logits, tied
from graders.questions.kit.pure import Groups, manners, probe

OWN_BATCH = 64


def pose_gen_loss(
    rng: np.random.Generator, ends: tuple[float, float] = (-100.0, 100.0), size: float = 1.0
) -> Groups:
    """Batches of every size and any number of axes; a ladder of lone logits within `ends`.

    size: of ordinary logits, where 1 is that of `probes.logits`.
    """
    shapes = [(3, 4), (5,), (2, 3, 2), (1, 20), (20, 1, 2)]
    ladder = [sign * x for x in LADDER for sign in (-1.0, 1.0) if ends[0] <= sign * x <= ends[1]]
    far = rng.permutation(np.array([*ends, ends[0] / 2, ends[1] - 0.5, 0.3, 3.0]))
    return {
        "usual": [probe(size * logits(rng, (n, 1))) for n in batches(rng, OWN_BATCH)],
        "shapes": [probe(size * logits(rng, shape)) for shape in shapes],
        "ladder": [*(probe(np.array([[x]])) for x in ladder), probe(tied(rng, (9, 1)))],
        "zero": [
            probe(np.array([[0.0]])),
            probe(tied(rng, (5, 1))),
            probe(tied(rng, (6, 1)) * (np.arange(6)[:, None] % 3)),
        ],
        "extreme": [probe(far[:, None]), probe(far[:5, None]), probe(logits(rng, (3, 1)))],
        **manners(lambda: probe(size * logits(rng, (3, 4)))),
    }
