"""Judges `wgan_critic_loss`: Arjovsky et al. 2017, algorithm 1, its sign turned."""

from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip, Trait

Array = np.ndarray


def critic_loss(crit_real: Array, crit_fake: Array) -> Any:
    """mean(crit_fake) - mean(crit_real)."""
    return crit_fake.mean() - crit_real.mean()


def softplus(x: Array) -> Array:
    """log(1 + exp(x))."""
    return np.logaddexp(0.0, x)


SLIPS = (
    Slip(
        "That is mean(crit_real) - mean(crit_fake), which the critic maximises; turn its sign to "
        "have a loss.",
        lambda r, f: r.mean() - f.mean(),
    ),
    Slip("The two means are added; take their difference.", lambda r, f: r.mean() + f.mean()),
    Slip("Only the fakes are there.", lambda r, f: f.mean()),
    Slip("Only the real images are there.", lambda r, f: -r.mean()),
    Slip("Sums instead of means: batches may differ in size.", lambda r, f: f.sum() - r.sum()),
    Slip("The absolute value hides who is ahead.", lambda r, f: abs(f.mean() - r.mean())),
    Slip("The difference is halved.", lambda r, f: (f.mean() - r.mean()) / 2),
    Slip("Medians instead of means.", lambda r, f: np.median(f) - np.median(r)),
    Slip(
        "That is the cross-entropy of a discriminator: a critic's scores are no logits.",
        lambda r, f: softplus(-r).mean() + softplus(f).mean(),
    ),
    Slip(
        "That is the cross-entropy of a discriminator: a critic's scores are no logits.",
        lambda r, f: (softplus(-r).mean() + softplus(f).mean()) / 2,
    ),
    Slip(
        "That is the hinge loss; the critic's loss has no hinge.",
        lambda r, f: np.maximum(1 - r, 0).mean() + np.maximum(1 + f, 0).mean(),
    ),
    Slip(
        "A sigmoid is applied to the scores: a critic is unbounded.",
        lambda r, f: np.exp(-softplus(-f)).mean() - np.exp(-softplus(-r)).mean(),
    ),
    Slip("The difference is squared.", lambda r, f: (f.mean() - r.mean()) ** 2),
)
TRAITS = (
    Trait("the mean score of fakes is the higher one", lambda r, f: f.mean() > r.mean()),
    Trait("the mean score of real images is the higher one", lambda r, f: f.mean() < r.mean()),
)

JUDGE = Pure(
    critic_loss,
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
