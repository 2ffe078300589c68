"""Asks for `cond_disc_input`: pictures of every shape, absent classes, a batch of one."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, classes, labels, numbers, pictures
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pose(rng: np.random.Generator) -> Groups:
    """Images (N, C, H, W); only the first `shown` classes occur, where that is given."""

    def planes(n: int, shape: tuple[int, ...], k: int, shown: int | None = None) -> Plain:
        return probe(numbers(rng, (n, *shape), 1.2), labels(rng, n, k, shown), k)

    return {
        "usual": [planes(5, (3, 4, 6), 4), planes(4, (2, 7, 3), 5), planes(6, (1, 2, 5), 3)],
        "shapes": [
            *(planes(3, shape, 4) for shape in (*pictures(rng), (1, 36, 34), (1, 28, 28))),
            probe(np.zeros((3, 2, 3, 4)), labels(rng, 3, 4), 4),
        ],
        "sizes": [planes(n, (1, 2, 3), 3) for n in (*batches(rng), 130, 128)],
        "classes": [planes(7, (2, 3, 2), k) for k in classes(rng, 10)],
        "absent": [planes(4, (2, 3, 5), 7, 4), planes(3, (1, 5, 4), 6, 1)],
        "single": [planes(1, (2, 3, 4), 4), planes(1, (1, 4, 2), 5, 2)],
        **manners(lambda: planes(4, (2, 3, 5), 4), double=False),
    }


EXERCISE = exercise(2, pose)
