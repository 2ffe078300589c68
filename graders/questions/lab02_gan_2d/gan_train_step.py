"""Asks for one full training step of a generator and a discriminator in the plane."""

from functools import partial
from typing import Any

import numpy as np

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.steps import Stage, border, observe
from graders.questions.kit.steps_pose import adversarial


def pose(rng: np.random.Generator) -> Plain:
    """See `adversarial`."""
    return {"probes": adversarial(rng)}


def call(answer: Any, stage: Stage) -> Any:
    """`gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim)`."""
    rest = stage.criterion, stage.data["real"], stage.sizes["z_dim"]
    return answer(*stage.nets.values(), *stage.opts.values(), *rest)


EXERCISE = Exercise(4, pose, partial(observe, call=call), border)
