"""Asks for `predict_class`: logits in which the column for fakes is the largest, now and then."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, classes, logits
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pose(rng: np.random.Generator) -> Groups:
    """Every size of batch and number of classes; fakes likely, unlikely; all logits far below 0;
    likely fakes that leave no probability to the others; real classes that are nearly tied."""

    def ask(n: int, k: int, fake: float = 0.0, level: float = 0.0, size: float = 1.0) -> Plain:
        table = size * logits(rng, (n, k + 1)) + level
        table[:, -1] += fake
        return probe(table)

    return {
        "usual": [ask(n, 4) for n in batches(rng)],
        "fake": [ask(8, 5, fake=9.0), ask(7, 3, fake=30.0), ask(6, 10, fake=9.0, level=-40.0)],
        "sure": [ask(8, 5, fake=200.0), ask(9, 10, fake=400.0, level=-300.0)],
        "near": [ask(9, 10, level=20.0, size=1e-3), ask(8, 4, level=-20.0, size=1e-3)],
        "classes": [ask(6, k) for k in classes(rng, own=10)],
        "level": [ask(9, 4, level=-60.0), ask(9, 5, level=60.0), ask(7, 6, fake=-200.0)],
        **manners(lambda: ask(6, 3), double=False),
    }


EXERCISE = exercise(1, pose)
