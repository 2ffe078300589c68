"""Asks for `acgan_d_loss`: batches of every pair of sizes, few and many classes, far logits."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batch_pairs, labels
from graders.questions.kit.pure import Groups, exercise, manners, probe
from graders.questions.lab09_conditional_digits.logits import Draw, far, heads


def pose(rng: np.random.Generator) -> Groups:
    """Equal sizes, unequal ones, batches of one, logits far out beside ordinary ones."""

    def ask(n: int, m: int, k: int, draw: Draw = heads, shown: int | None = None) -> Plain:
        real, fake = draw(rng, n, k), draw(rng, m, k)
        return probe(*real, *fake, labels(rng, n, k, shown), labels(rng, m, k, shown))

    return {
        "equal": [ask(6, 6, 4), ask(5, 5, 3), ask(4, 4, 7)],
        "unequal": [ask(n, m, 3) for n, m in batch_pairs(rng) if n != m],
        "one": [ask(1, 1, 4), ask(1, 3, 5), ask(4, 1, 3), ask(2, 2, 2)],
        "classes": [ask(6, 4, 2), ask(5, 7, 19), ask(6, 5, 8, shown=3), ask(40, 36, 10)],
        "extreme": [ask(6, 5, 4, far), ask(4, 6, 5, far), ask(1, 1, 3, far), ask(3, 2, 4)],
        **manners(lambda: ask(5, 4, 3), double=False),
    }


EXERCISE = exercise(3, pose)
