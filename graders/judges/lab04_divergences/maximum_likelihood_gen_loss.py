"""Judges `maximum_likelihood_gen_loss`: Goodfellow 2016, section 3.2.4, without the half."""

from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab04_divergences.divergences import non_saturating, saturating, sigmoid
from graders.judges.lab04_divergences.traits import LOGITS
from graders.questions.varied import ML_FACTOR

FITS = (
    "exp(80) still fits into float32: do not clamp, and do not go through "
    "sigmoid / (1 - sigmoid), which is 1 / 0 there."
)


FACTOR = ML_FACTOR.now


def maximum_likelihood(fake_logits: np.ndarray) -> Any:
    """-mean exp(l), times this year's factor."""
    return -FACTOR * np.exp(fake_logits).mean()


MISSING = (Slip(f"The factor {FACTOR} is missing.", lambda x: -np.exp(x).mean()),)
SLIPS = (
    Slip("The minus is missing.", lambda x: FACTOR * np.exp(x).mean()),
    *MISSING[: FACTOR != 1],
    Slip("The factor one half of the paper does not belong here.", lambda x: -np.exp(x).mean() / 2),
    Slip("The factor one half of the paper does not belong here.", lambda x: np.exp(x).mean() / 2),
    Slip("The sum where the mean belongs.", lambda x: -FACTOR * np.exp(x).sum()),
    Slip("The mean comes before the exponential.", lambda x: -FACTOR * np.exp(x.mean())),
    Slip("The exponential of -l: the sign inside is wrong.", lambda x: -FACTOR * np.exp(-x).mean()),
    Slip("The exponential of -l: the sign inside is wrong.", lambda x: FACTOR * np.exp(-x).mean()),
    Slip(
        "Logits go in directly; do not apply the sigmoid first.",
        lambda x: -FACTOR * np.exp(sigmoid(x)).mean(),
    ),
    Slip("That is the sigmoid, not the exponential.", lambda x: -FACTOR * sigmoid(x).mean()),
    Slip(
        "That is the logarithm of the mean exponential.",
        lambda x: -FACTOR * np.log(np.exp(x).mean()),
    ),
    Slip("The exponential is missing.", lambda x: -FACTOR * x.mean()),
    Slip("That is the non-saturating loss.", non_saturating),
    Slip("That is the saturating loss.", saturating),
    Slip("exp(l) - 1 instead of exp(l).", lambda x: -FACTOR * np.expm1(x).mean()),
)


JUDGE = Pure(
    maximum_likelihood,
    (
        Group("usual", "ordinary logits"),
        Group("shapes", "logits of any shape", "Average over all numbers, whatever the axes."),
        Group("ladder", "lone logits, one after another", FITS),
        Group("zero", "logits of exactly 0", weight=1.0),
        Group("extreme", "logits up to 80", FITS),
    ),
    SLIPS,
    LOGITS,
)
