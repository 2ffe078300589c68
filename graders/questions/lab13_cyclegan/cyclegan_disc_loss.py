"""Asks for `cyclegan_disc_loss`: batches of two sizes, a discriminator of patches."""

from typing import Any

import numpy as np
from torch import Tensor

from graders.plain import Plain
from graders.questions.kit.posed_nets import Stage, exercise
from graders.questions.kit.pure import Groups, manners, probe
from graders.questions.lab13_cyclegan.domains import SHAPE, Shape, batch, disc, sizes


def pose(rng: np.random.Generator) -> Groups:
    """Every pair of sizes; scores far from 0 and 1."""

    def ask(n: int, m: int, shape: Shape = SHAPE, size: float = 0.6) -> Plain:
        return probe(disc(rng, shape, size), batch(rng, n, shape), batch(rng, m, shape))

    return {
        "usual": [ask(*each) for each in sizes(rng)],
        "far": [ask(3, 2, size=9.0), ask(2, 2, size=15.0)],
        **manners(lambda: ask(2, 3), double=False),
    }


def call(answer: Any, stage: Stage, weights: Tensor, real: Tensor, fake: Tensor) -> Any:
    """`cyclegan_disc_loss(disc, real, fake)`."""
    return answer(stage.disc(weights), real, fake)


EXERCISE = exercise(2, pose, call, ("disc",))
