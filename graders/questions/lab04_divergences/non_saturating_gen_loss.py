"""Asks for `non_saturating_gen_loss`; a stand-in for `saturating_gen_loss`, its mirror image."""

from collections.abc import Callable

import numpy as np
import torch

from graders.exercise import StandIn
from graders.plain import Plain
from graders.questions.kit.pure import exercise
from graders.questions.lab04_divergences.gen_logits import pose_gen_loss


def pose_loss(rng: np.random.Generator) -> Plain:
    """Coefficients of l and l^2."""
    return [float(c) for c in rng.uniform((0.5, 0.02), (0.9, 0.05))]


def make_loss(posed: Plain) -> Callable[..., torch.Tensor]:
    """A mean that tells a logit from its mirror image: no loss of a GAN, but known."""
    a, b = posed
    return lambda fake_logits: (a * fake_logits + b * fake_logits**2).mean()


EXERCISE = exercise(1, pose_gen_loss, uses={"saturating_gen_loss": StandIn(pose_loss, make_loss)})
