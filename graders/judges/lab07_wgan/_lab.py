"""Lab 07: judges of the critic's losses, clamp, schedule and iteration."""

from typing import Any

import numpy as np

from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.pure import Group, Pure

Array = np.ndarray


def critic_loss(crit_real: Array, crit_fake: Array) -> Any:
    """mean(crit_fake) - mean(crit_real); Arjovsky et al. 2017, algorithm 1, sign turned."""
    return crit_fake.mean() - crit_real.mean()


def gen_loss(crit_fake: Array) -> Any:
    """-mean(crit_fake)."""
    return -crit_fake.mean()


def softplus(x: Array) -> Array:
    """log(1 + exp(x))."""
    return np.logaddexp(0.0, x)


CRITIC_SLIPS = (
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
GEN_SLIPS = (
    Slip("The minus is missing: the generator wants high scores.", lambda f: f.mean()),
    Slip("A sum where the mean belongs.", lambda f: -f.sum()),
    Slip("The cross-entropy belongs to a discriminator.", lambda f: softplus(-f).mean()),
    Slip("The absolute value hides the sign.", lambda f: abs(f.mean())),
    Slip("The absolute value hides the sign.", lambda f: -np.abs(f).mean()),
    Slip("A sigmoid is applied to the scores.", lambda f: -np.exp(-softplus(-f)).mean()),
    Slip("The loss is halved.", lambda f: -f.mean() / 2),
    Slip("The target 1 is subtracted: a critic has no targets.", lambda f: 1 - f.mean()),
    Slip("The scores are squared.", lambda f: -(f**2).mean()),
    Slip("The median instead of the mean.", lambda f: -np.median(f)),
)
_GROUPS = (
    Group("usual", "ordinary scores"),
    Group("large", "scores in the thousands", "A critic's scores have no bound.", weight=1.0),
)

JUDGES = {
    "wgan_critic_loss": Pure(critic_loss, _GROUPS, CRITIC_SLIPS, names=("crit_real", "crit_fake")),
    "wgan_gen_loss": Pure(gen_loss, _GROUPS, GEN_SLIPS),
}
