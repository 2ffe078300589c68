"""Judges `wgan_gen_loss`: Arjovsky et al. 2017, algorithm 1, line 10."""

from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip, Trait

Array = np.ndarray


def gen_loss(crit_fake: Array) -> Any:
    """-mean(crit_fake)."""
    return -crit_fake.mean()


SLIPS = (
    Slip("The minus is missing: the generator wants high scores.", lambda f: f.mean()),
    Slip("A sum where the mean belongs.", lambda f: -f.sum()),
    Slip("The cross-entropy belongs to a discriminator.", lambda f: np.logaddexp(0.0, -f).mean()),
    Slip("The absolute value hides the sign.", lambda f: abs(f.mean())),
    Slip("The absolute value hides the sign.", lambda f: -np.abs(f).mean()),
    Slip("A sigmoid is applied to the scores.", lambda f: -np.exp(-np.logaddexp(0.0, -f)).mean()),
    Slip("The loss is halved.", lambda f: -f.mean() / 2),
    Slip("The target 1 is subtracted: a critic has no targets.", lambda f: 1 - f.mean()),
    Slip("The scores are squared.", lambda f: -(f**2).mean()),
    Slip("The median instead of the mean.", lambda f: -np.median(f)),
)
TRAITS = (
    Trait("the mean score is above 0", lambda f: f.mean() > 0),
    Trait("the mean score is below 0", lambda f: f.mean() < 0),
)

JUDGE = Pure(
    gen_loss,
    (
        Group("usual", "ordinary scores"),
        Group("sizes", "batches of every size", "Is a number of samples written into the code?"),
        Group(
            "large", "scores in the thousands, and tiny ones", "A critic's scores have no bound."
        ),
        Group("aside", "scores of one sign, equal scores", weight=1.0),
    ),
    SLIPS,
    traits=TRAITS,
)
