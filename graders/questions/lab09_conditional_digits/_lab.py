"""Lab 09: choosing what is drawn. Questions on label planes, ACGAN's losses and its heads."""

from collections.abc import Mapping
from functools import partial

import numpy as np

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.heads import ACGAN, observe_heads, pose_heads
from graders.questions.kit.pure import exercise, probe

Groups = Mapping[str, list[Plain]]
Shape = tuple[int, int, int, int]
ENDS = (-100.0, 60.0, -50.0, 100.0, 50.0, -30.0, 20.0)


def planes(rng: np.random.Generator, shape: Shape, n_classes: int, known: int = 0) -> Plain:
    """Images (N, C, H, W) and labels; only the first `known` classes occur, the last surely."""
    known = known or n_classes
    labels = rng.integers(0, known, shape[0])
    labels[rng.integers(0, shape[0])] = known - 1
    return probe(rng.normal(0.3, 1.2, shape), labels, n_classes)


def pose_planes(rng: np.random.Generator) -> Groups:
    """Pictures that are not square, of several channels; absent classes; one; square ones."""
    return {
        "usual": [
            planes(rng, (5, 3, 4, 6), 4),
            planes(rng, (4, 2, 7, 3), 5),
            planes(rng, (6, 1, 2, 5), 3),
        ],
        "absent": [planes(rng, (4, 2, 3, 5), 7, 4), planes(rng, (3, 1, 5, 4), 6, 1)],
        "single": [planes(rng, (1, 2, 3, 4), 4), planes(rng, (1, 1, 4, 2), 5, 2)],
        "square": [planes(rng, (3, 1, 6, 6), 4), planes(rng, (4, 4, 4, 4), 4)],
    }


def heads(rng: np.random.Generator, n: int, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Source logits (n, 1) and class logits (n, k), none of them centred on 0."""
    return rng.normal(0.4, 1.8, (n, 1)), rng.normal(0.2, 1.6, (n, k))


def labels(rng: np.random.Generator, n: int, k: int) -> np.ndarray:
    """n classes below k, the first and the last among them where n allows."""
    drawn = rng.integers(0, k, n)
    drawn[:1] = k - 1
    drawn[1:2] = 0
    return np.asarray(rng.permutation(drawn))


def ends(rng: np.random.Generator, n: int, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Logits far out, of both signs: (n, 1) and (n, k)."""
    return rng.choice(ENDS, (n, 1)), np.stack([rng.permutation(ENDS)[:k] for _ in range(n)])


def pose_d_loss(rng: np.random.Generator) -> Groups:
    """Batches of equal sizes, unequal ones, of one, and logits far out."""

    def ask(n: int, m: int, k: int, far: bool = False) -> Plain:
        real, fake = ((ends if far else heads)(rng, size, k) for size in (n, m))
        return probe(*real, *fake, labels(rng, n, k), labels(rng, m, k))

    return {
        "equal": [ask(6, 6, 4), ask(5, 5, 3), ask(4, 4, 7)],
        "unequal": [ask(5, 8, 3), ask(7, 4, 6)],
        "one": [ask(1, 1, 4), ask(1, 3, 5)],
        "extreme": [ask(6, 5, 4, True), ask(4, 6, 5, True)],
    }


def pose_g_loss(rng: np.random.Generator) -> Groups:
    """Batches of several sizes and numbers of classes, of one, and logits far out."""

    def ask(n: int, k: int, far: bool = False) -> Plain:
        return probe(*(ends if far else heads)(rng, n, k), labels(rng, n, k))

    return {
        "usual": [ask(6, 4), ask(5, 3), ask(4, 7)],
        "one": [ask(1, 4), ask(1, 6)],
        "extreme": [ask(6, 4, True), ask(5, 6, True)],
    }


EXERCISES = {
    "cond_disc_input": exercise(2, pose_planes),
    "acgan_d_loss": exercise(3, pose_d_loss),
    "acgan_g_loss": exercise(2, pose_g_loss),
    "ACGANHeads": Exercise(3, partial(pose_heads, ACGAN), partial(observe_heads, ACGAN)),
}
