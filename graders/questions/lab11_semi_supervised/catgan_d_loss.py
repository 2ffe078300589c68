"""Asks for `catgan_d_loss`: two batches of class logits, of every pair of sizes."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batch_pairs, far_logits, logits
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pose(rng: np.random.Generator) -> Groups:
    """Pairs of sizes, few and many classes, certain rows, logits far out."""

    def ask(n: int, m: int, k: int, far: bool = False) -> Plain:
        draw = far_logits if far else logits
        return probe(draw(rng, (n, k)), draw(rng, (m, k)))

    return {
        "equal": [ask(6, 6, 4), ask(5, 5, 3)],
        "unequal": [ask(n, m, 4) for n, m in batch_pairs(rng) if n != m],
        "one": [ask(1, 1, 4), ask(2, 1, 3), ask(1, 3, 5)],
        "classes": [ask(6, 5, 2), ask(5, 7, 19), ask(4, 6, 10)],
        "extreme": [ask(6, 5, 4, True), ask(4, 6, 3, True), ask(7, 8, 5, True)],
        **manners(lambda: ask(5, 4, 3), double=False),
    }


EXERCISE = exercise(3, pose)
