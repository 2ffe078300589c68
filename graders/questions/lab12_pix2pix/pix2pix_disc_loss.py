"""Asks for `pix2pix_disc_loss`: pairs of every size, a discriminator of patches."""

from typing import Any

import numpy as np
from torch import Tensor

from graders.plain import Plain
from graders.questions.kit.posed_nets import Stage, exercise
from graders.questions.kit.pure import Groups, manners, probe
from graders.questions.lab12_pix2pix.pairs import (
    FEW,
    Sizes,
    disc,
    every_size,
    far_disc,
    pair,
    picture,
)


def pose(rng: np.random.Generator) -> Groups:
    """Every size; logits far from 0."""

    def ask(sizes: Sizes, reach: float = 0.0) -> Plain:
        cond, (real, fake) = picture(rng, sizes, sizes.cond), pair(rng, sizes)
        shown = [np.concatenate([x, y]) for x, y in ((cond, cond), (real, fake))]
        weights = far_disc(rng, reach, *shown) if reach else disc(rng, sizes)
        return probe(weights, cond, real, fake)

    return {
        "usual": [ask(sizes) for sizes in every_size(rng)],
        "far": [ask(FEW, reach) for reach in (25.0, 50.0)],
        **manners(lambda: ask(FEW), double=False),
    }


def call(
    answer: Any, stage: Stage, weights: Tensor, cond: Tensor, real: Tensor, fake: Tensor
) -> Any:
    """`pix2pix_disc_loss(disc, cond, real, fake)`."""
    return answer(stage.disc(weights), cond, real, fake)


EXERCISE = exercise(2, pose, call, ("disc",))
