"""Asks for `acgan_g_loss`: batches of every size, few and many classes, far logits."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, labels
from graders.questions.kit.pure import Groups, exercise, manners, probe
from graders.questions.lab09_conditional_digits.logits import Draw, far, heads


def pose(rng: np.random.Generator) -> Groups:
    """Sizes, numbers of classes, batches of one, logits far out beside ordinary ones."""

    def ask(n: int, k: int, draw: Draw = heads, shown: int | None = None) -> Plain:
        return probe(*draw(rng, n, k), labels(rng, n, k, shown))

    return {
        "usual": [ask(6, 4), ask(5, 3), ask(4, 7)],
        "sizes": [ask(n, 3) for n in (*batches(rng), 40)],
        "one": [ask(1, 4), ask(1, 6), ask(2, 2)],
        "classes": [ask(6, 2), ask(5, 19), ask(6, 8, shown=3), ask(12, 10)],
        "extreme": [ask(6, 4, far), ask(5, 6, far), ask(1, 3, far), ask(3, 4)],
        **manners(lambda: ask(5, 4), double=False),
    }


EXERCISE = exercise(2, pose)
