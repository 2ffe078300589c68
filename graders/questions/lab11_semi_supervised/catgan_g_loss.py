"""Asks for `catgan_g_loss`: batches of class logits of every size."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, classes, far_logits, logits
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pose(rng: np.random.Generator) -> Groups:
    """Every size of batch, few and many classes, logits far out."""

    def ask(n: int, k: int, far: bool = False) -> Plain:
        return probe((far_logits if far else logits)(rng, (n, k)))

    return {
        "usual": [ask(n, 4) for n in batches(rng)],
        "classes": [ask(6, k) for k in classes(rng, own=10)],
        "extreme": [ask(6, 4, True), ask(4, 3, True), ask(9, 5, True)],
        **manners(lambda: ask(5, 3), double=False),
    }


EXERCISE = exercise(2, pose)
