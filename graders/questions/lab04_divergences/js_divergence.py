"""Asks for `js_divergence`; a stand-in for `kl_divergence` where that is not right yet."""

from collections.abc import Callable

import numpy as np
import torch

from graders.exercise import StandIn
from graders.plain import Plain
from graders.questions.kit.pure import exercise
from graders.questions.lab04_divergences.pairs import pose_symmetric


def pose_divergence(rng: np.random.Generator) -> Plain:
    """Coefficients of a p^2, p q and q^2; no two alike, so that the order of the two shows."""
    return [float(c) for c in rng.uniform((0.5, -0.7, 1.2), (0.9, -0.3, 1.8))]


def make_divergence(posed: Plain) -> Callable[..., torch.Tensor]:
    """A sum over outcomes that depends on both its arguments: no divergence, but known."""
    a, b, c = posed
    return lambda p, q: (a * p**2 + b * p * q + c * q**2).sum()


EXERCISE = exercise(
    2, pose_symmetric, uses={"kl_divergence": StandIn(pose_divergence, make_divergence)}
)
