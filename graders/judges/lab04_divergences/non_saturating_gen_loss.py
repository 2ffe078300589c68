"""Judges `non_saturating_gen_loss`: Goodfellow et al. 2014, section 3."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab04_divergences.divergences import (
    STABLE,
    non_saturating,
    saturating,
    sigmoid,
    softplus,
)
from graders.judges.lab04_divergences.traits import LOGITS
from graders.plain import Plain


def stood_in(posed: Plain) -> Callable[..., Any]:
    """What an answer gives that asks the stand-in for `saturating_gen_loss` about -l, minus."""
    a, b = posed["saturating_gen_loss"]
    return lambda fake_logits: -(-a * fake_logits + b * fake_logits**2).mean()


SLIPS = (
    Slip("That is log(1 - sigmoid(l)), which saturates.", saturating),
    Slip("That is -log(1 - sigmoid(l)): the target is 1, not 0.", lambda x: -saturating(x)),
    Slip("The minus is missing: the generator maximises log D.", lambda x: -non_saturating(x)),
    Slip("The sum where the mean belongs.", lambda x: softplus(-x).sum()),
    Slip("The half does not belong here.", lambda x: non_saturating(x) / 2),
    Slip("The sigmoid is missing: these are logits.", lambda x: -np.log(x).mean()),
    Slip("The sigmoid is applied twice.", lambda x: -np.log(sigmoid(sigmoid(x))).mean()),
    Slip("The logarithm is missing.", lambda x: -sigmoid(x).mean()),
    Slip("The mean comes before the logarithm.", lambda x: -np.log(sigmoid(x).mean())),
    Slip("The logits are averaged first.", lambda x: softplus(-x.mean())),
    Slip("The loss of the discriminator's score: -l has no logarithm.", lambda x: -x.mean()),
)


JUDGE = Pure(
    non_saturating,
    (
        Group("usual", "ordinary logits"),
        Group("shapes", "logits of any shape", "Average over all numbers, whatever the axes."),
        Group("ladder", "lone logits, one after another", STABLE),
        Group("zero", "logits of exactly 0", weight=1.0),
        Group("extreme", "logits up to ±100", STABLE),
    ),
    SLIPS,
    LOGITS,
    stood_in=stood_in,
)
