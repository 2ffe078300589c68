"""Lab 07: a critic instead of a judge. Questions on its losses, clamp, schedule and iteration."""

from collections.abc import Mapping

import numpy as np

from graders.plain import Plain
from graders.questions.kit.pure import exercise, probe

Groups = Mapping[str, list[Plain]]


def scores(rng: np.random.Generator, n: int, centre: float, size: float = 2.0) -> np.ndarray:
    """Unbounded scores of a critic around a centre, their mean on its side of 0; (n, 1)."""
    drawn = rng.normal(0.0, size, (n, 1))
    return centre * size * rng.uniform(0.5, 1.0) + drawn - drawn.mean()


def pose_critic_loss(rng: np.random.Generator) -> Groups:
    """Batches of unequal and equal sizes, now one ahead and now the other; large scores."""
    sizes = ((5, 8, 1), (7, 3, -1), (4, 4, 1), (6, 2, -1))
    large = ((4, 6, 1), (5, 3, -1))
    return {
        "usual": [probe(scores(rng, n, s), scores(rng, m, -s)) for n, m, s in sizes],
        "large": [probe(scores(rng, n, s, 2e3), scores(rng, m, -s, 3e3)) for n, m, s in large],
    }


def pose_gen_loss(rng: np.random.Generator) -> Groups:
    """Batches of several sizes, of low and of high scores; large scores."""
    return {
        "usual": [probe(scores(rng, n, s)) for n, s in ((5, 1), (8, -1), (1, 1), (1, -1))],
        "large": [probe(scores(rng, 6, s, 3e3)) for s in (1, -1)],
    }


EXERCISES = {
    "wgan_critic_loss": exercise(1, pose_critic_loss),
    "wgan_gen_loss": exercise(1, pose_gen_loss),
}
