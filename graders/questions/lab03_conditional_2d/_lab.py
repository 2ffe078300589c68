"""Lab 03: conditioning in the plane. Questions on joining labels to both players' inputs."""

from collections.abc import Mapping
from functools import partial

import numpy as np

from graders.plain import Plain
from graders.questions.kit.pure import exercise, probe


def joined(
    rng: np.random.Generator, n: int, width: int, n_classes: int, known: int | None = None
) -> Plain:
    """A batch and its labels; only the first `known` classes occur, the last of them surely."""
    known = known or n_classes
    labels = rng.integers(0, known, n)
    labels[rng.integers(0, n)] = known - 1
    return probe(rng.normal(0.4, 1.5, (n, width)), labels, n_classes)


def pose_joined(
    widths: tuple[int, int, int], rng: np.random.Generator
) -> Mapping[str, list[Plain]]:
    """Batches with and without the last class, and a batch of one."""
    a, b, c = widths
    return {
        "usual": [joined(rng, 7, a, 4), joined(rng, 5, b, 6), joined(rng, 9, c, 3)],
        "absent": [joined(rng, 6, a, 7, 4), joined(rng, 4, b, 5, 1)],
        "single": [joined(rng, 1, b, 3), joined(rng, 1, a, 6, 2)],
    }


EXERCISES = {
    "cond_gen_input": exercise(2, partial(pose_joined, (3, 5, 8))),
    "cond_points": exercise(2, partial(pose_joined, (2, 2, 2))),
}
