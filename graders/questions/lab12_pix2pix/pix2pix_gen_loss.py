"""Asks for `pix2pix_gen_loss`: pictures of every size, a discriminator of patches, any lam."""

from typing import Any

import numpy as np
from torch import Tensor

from graders.plain import Plain
from graders.questions.kit.posed_nets import Stage, exercise
from graders.questions.kit.probes import setting
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
    """Every size; lam left out, 0, tiny and large; logits far from 0."""

    def ask(sizes: Sizes, *lam: float, reach: float = 0.0) -> Plain:
        cond, (fake, target) = picture(rng, sizes, sizes.cond), pair(rng, sizes)
        weights = far_disc(rng, reach, cond, fake) if reach else disc(rng, sizes)
        return probe(weights, cond, fake, target, *lam)

    few, lam = FEW, setting(rng, 0.5, 0.9)
    return {
        "usual": [ask(sizes, setting(rng, 1.5, 4.0)) for sizes in every_size(rng)],
        "default": [ask(sizes) for sizes in every_size(rng)[:3]],
        "lam": [ask(few, x) for x in (0.0, setting(rng, 0.01, 0.05), setting(rng, 30, 60))],
        "far": [ask(few, lam, reach=reach) for reach in (25.0, 50.0)],
        **manners(lambda: ask(few, setting(rng, 1.5, 4.0)), double=False),
    }


def call(
    answer: Any,
    stage: Stage,
    weights: Tensor,
    cond: Tensor,
    fake: Tensor,
    target: Tensor,
    *lam: Any,
) -> Any:
    """`pix2pix_gen_loss(disc, cond, fake, target, lam)`; the discriminator's weights are fixed."""
    return answer(stage.disc(weights.detach()), cond, fake, target, *lam)


EXERCISE = exercise(2, pose, call, ("disc",))
