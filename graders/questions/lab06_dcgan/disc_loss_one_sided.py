"""Asks for `disc_loss_one_sided`: pairs of batches, smooth given, left out and 0, far logits."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import LADDER, batch_pairs, far_logits, logits, setting
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pose(rng: np.random.Generator) -> Groups:
    """smooth comes by position, by name, by default; every group holds several pairs."""

    def ask(n: int, m: int, *smooth: float, named: bool = False) -> Plain:
        real, fake = logits(rng, (n, 1)), logits(rng, (m, 1))
        return (
            probe(real, fake, named={"smooth": smooth[0]}) if named else probe(real, fake, *smooth)
        )

    def amount() -> float:
        return setting(rng, 0.15, 0.45)

    lone = [np.array([[sign * x]]) for x in LADDER[3:] for sign in (-1.0, 1.0)]
    rng.shuffle(lone)
    return {
        "usual": [ask(5, 8, amount()), ask(7, 3, amount(), named=True), ask(6, 4, 0.9)],
        "sizes": [ask(n, m, amount()) for n, m in [*batch_pairs(rng), (150, 128), (128, 128)]],
        "default": [ask(4, 6), ask(9, 2), ask(1, 1)],
        "none": [ask(6, 2, 0.0), ask(3, 5, 0.0, named=True)],
        "ladder": [probe(a, b, amount()) for a, b in zip(lone, reversed(lone), strict=True)],
        "extreme": [
            *(
                probe(far_logits(rng, (n, 1)), far_logits(rng, (m, 1)), amount())
                for n, m in ((4, 3), (2, 5))
            ),
            ask(3, 4, amount()),
        ],
        **manners(lambda: ask(5, 4, 0.3), double=False),
    }


EXERCISE = exercise(2, pose)
