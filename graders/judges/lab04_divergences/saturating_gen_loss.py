"""Judges `saturating_gen_loss`: Goodfellow et al. 2014, equation 1, the generator's side."""

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

SLIPS = (
    Slip("That is the non-saturating loss -log(sigmoid(l)).", non_saturating),
    Slip("log(sigmoid(l)) instead of log(1 - sigmoid(l)).", lambda x: -non_saturating(x)),
    Slip("Minus too many: the generator minimises log(1 - D).", lambda x: -saturating(x)),
    Slip("The sum where the mean belongs.", lambda x: -softplus(x).sum()),
    Slip("The half does not belong here.", lambda x: saturating(x) / 2),
    Slip("The sigmoid is missing: these are logits.", lambda x: np.log(1 - x).mean()),
    Slip("The sigmoid is applied twice.", lambda x: np.log(1 - sigmoid(sigmoid(x))).mean()),
    Slip("The logarithm is missing.", lambda x: (1 - sigmoid(x)).mean()),
    Slip("The logarithm is missing.", lambda x: -sigmoid(x).mean()),
    Slip("The mean comes before the logarithm.", lambda x: np.log((1 - sigmoid(x)).mean())),
    Slip("The logits are averaged first.", lambda x: -softplus(x.mean())),
)


JUDGE = Pure(
    saturating,
    (
        Group("usual", "ordinary logits"),
        Group("shapes", "logits of any shape", "Average over all numbers, whatever the axes."),
        Group("ladder", "lone logits, one after another", STABLE),
        Group("zero", "logits of exactly 0", weight=1.0),
        Group("extreme", "logits up to ±100", STABLE),
    ),
    SLIPS,
    LOGITS,
)
