"""Judges `pix2pix_gen_loss`; Isola et al. 2017, equations 1, 3 and 4, non-saturating."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.classifying import STABLE, Variant, bce, bce_variants, mixed
from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.posed_nets import PureOfNets, scored
from graders.judges.kit.pure import Group, Pure, Trait

Array = np.ndarray


def pix2pix_gen_loss(
    disc: Array, cond: Array, fake: Array, target: Array, lam: float = 100.0
) -> float:
    """bce(disc(cond, fake), 1) + lam mean |fake - target|."""
    return bce(scored(disc, cond, fake), 1) + lam * float(np.abs(fake - target).mean())


def counted(disc: Array, cond: Array, fake: Array, target: Array, *lam: float) -> list[Array]:
    """Where gradients count: to the discriminator and to the target they are free."""
    return [np.full(x.shape, x is cond or x is fake) for x in (disc, cond, fake, target)]


def _huber(x: Array) -> Array:
    return np.where(np.abs(x) < 1, x**2 / 2, np.abs(x) - 0.5)


def _of_gap(formula: Callable[[Array], Any]) -> Callable[[Array, Array], Any]:
    return lambda fake, target: formula(fake - target)


def _judged(formula: Callable[[Array], Any]) -> Callable[[Array, Array, Array], Any]:
    return lambda disc, cond, fake: formula(scored(disc, cond, fake))


DISTANCE = (
    Variant("", _of_gap(lambda g: np.abs(g).mean())),
    Variant("The L1 term is missing.", lambda fake, target: 0.0),
    Variant("The L1 term is halved.", _of_gap(lambda g: np.abs(g).mean() / 2)),
    Variant("The L1 term is there twice.", _of_gap(lambda g: 2 * np.abs(g).mean())),
    Variant("The L1 term has the wrong sign.", _of_gap(lambda g: -np.abs(g).mean())),
    Variant(
        "The distance to the target is squared: take the mean of |fake - target|.",
        _of_gap(lambda g: (g**2).mean()),
    ),
    Variant(
        "The distance to the target is a sum over all pixels: take the mean.",
        _of_gap(lambda g: np.abs(g).sum()),
    ),
    Variant(
        "The distance is summed over an image and averaged over the batch only: average over "
        "channels and pixels, too.",
        _of_gap(lambda g: np.abs(g).sum() / len(g)),
    ),
    Variant(
        "The distance is summed over the batch and averaged within each image: average over the "
        "batch, too.",
        _of_gap(lambda g: np.abs(g).mean((1, 2, 3)).sum()),
    ),
    Variant(
        "The distance is summed over channels: average over them, too.",
        _of_gap(lambda g: np.abs(g).sum(1).mean()),
    ),
    Variant(
        "That is the Huber loss, not the mean of |fake - target|.",
        _of_gap(lambda g: _huber(g).mean()),
    ),
    Variant(
        "The distance to the target is a norm: take the mean of |fake - target|.",
        _of_gap(lambda g: np.sqrt((g**2).sum())),
    ),
    Variant(
        "The distance to the target is a root mean square: take the mean of |fake - target|.",
        _of_gap(lambda g: np.sqrt((g**2).mean())),
    ),
    Variant(
        "The differences cancel out: take |fake - target| pixel by pixel, then the mean.",
        _of_gap(lambda g: np.abs(g.mean())),
    ),
    Variant("The absolute value is missing: |fake - target|.", _of_gap(lambda g: g.mean())),
)
FOOLED = (
    Variant("", _judged(lambda s: bce(s, 1))),
    Variant("The term of the discriminator is missing.", _judged(lambda s: 0.0)),
    Variant("The term of the discriminator is halved.", _judged(lambda s: bce(s, 1) / 2)),
    Variant(
        "The generator minimises log(1 - D), which saturates: take the cross-entropy to target 1.",
        _judged(lambda s: -bce(s, 0)),
    ),
    *(Variant(hint, _judged(f)) for hint, f in bce_variants("disc(cond, fake)", 1)),
    Variant(
        "The logits are averaged before the cross-entropy: each patch has one of its own.",
        _judged(lambda s: bce(s.mean(), 1)),
    ),
    Variant(
        "The logits of an image are averaged before the cross-entropy: each patch has one of its "
        "own.",
        _judged(lambda s: bce(s.mean((1, 2, 3)), 1)),
    ),
    Variant(
        "The term of the discriminator is summed over patches: average over them, too.",
        _judged(lambda s: bce(s, 1, 0.0) / len(s)),
    ),
    Variant(
        "Only one patch of each image is looked at: every patch counts.",
        _judged(lambda s: bce(s[:, :, 0, 0], 1)),
    ),
    Variant(
        "The discriminator got (fake, cond): the condition comes first.",
        lambda disc, cond, fake: bce(scored(disc, fake, cond), 1),
    ),
)
TARGET = (
    "The discriminator is asked about the target, not about the fake.",
    lambda disc, cond, fake, target, lam=100.0: (
        bce(scored(disc, cond, target), 1) + lam * np.abs(fake - target).mean()
    ),
)


def _with_lam(change: Callable[[float], float]) -> Callable[..., float]:
    return lambda disc, cond, fake, target, lam=100.0: (
        bce(scored(disc, cond, fake), 1) + change(lam) * float(np.abs(fake - target).mean())
    )


def _by_default(lam: float) -> Callable[..., float]:
    """Another weight where none is given."""
    return lambda disc, cond, fake, target, *given: pix2pix_gen_loss(
        disc, cond, fake, target, *(given or (lam,))
    )


LAM = (
    *(Slip(f"Where no lam is given it is {lam:g}: it should be 100.", _by_default(lam))
      for lam in (10.0, 1.0)),
    Slip("The factor lam is missing.", _with_lam(lambda lam: 1.0)),
    Slip("lam is 100 whatever is handed over.", _with_lam(lambda lam: 100.0)),
    Slip("lam is 10 whatever is handed over.", _with_lam(lambda lam: 10.0)),
    Slip("The L1 term is divided by lam: multiply.", _with_lam(lambda lam: 1 / lam)),
    Slip("The L1 term is multiplied by lam twice.", _with_lam(lambda lam: lam * lam)),
    Slip("lam is taken for a share: the discriminator's term keeps its weight of 1.",
         lambda disc, cond, fake, target, lam=100.0: (
             (1 - lam) * bce(scored(disc, cond, fake), 1) + lam * np.abs(fake - target).mean())),
    Slip("lam belongs to the L1 term, not to the discriminator's.",
         lambda disc, cond, fake, target, lam=100.0: (
             lam * bce(scored(disc, cond, fake), 1) + np.abs(fake - target).mean())),
    Slip("lam belongs to the L1 term alone.",
         lambda disc, cond, fake, target, lam=100.0: (
             lam * pix2pix_gen_loss(disc, cond, fake, target, 1.0))),
    Slip("Half the sum of both terms: neither is halved here.",
         lambda *args: pix2pix_gen_loss(*args) / 2),
    Slip("The L1 distance is taken from the condition, not from the target.",
         lambda disc, cond, fake, target, lam=100.0: (
             bce(scored(disc, cond, fake), 1) + lam * np.abs(fake - cond).mean())),
    Slip("Where condition and target are of one shape, the L1 distance is taken from the "
         "condition, not from the target.",
         lambda disc, cond, fake, target, lam=100.0: (
             bce(scored(disc, cond, fake), 1)
             + lam * np.abs(fake - (cond if cond.shape == fake.shape else target)).mean())),
)  # fmt: skip


def _beyond(bound: float) -> Trait:
    return Trait(
        f"logits go beyond +-{bound:g}",
        lambda disc, cond, fake, *rest: np.abs(scored(disc, cond, fake)).max() > bound,
        STABLE,
    )


JUDGE = PureOfNets(
    Pure(
        pix2pix_gen_loss,
        (
            Group("usual", "pictures of every size"),
            Group("default", "lam is 100 if none is given", weight=1.0),
            Group("lam", "lam of 0, tiny, large", weight=1.0),
            Group("far", "logits far from 0", STABLE),
        ),
        (
            Slip(*TARGET),
            *LAM,
            *mixed(
                (FOOLED, DISTANCE),
                lambda fooled, distance: (
                    lambda disc, cond, fake, target, lam=100.0: (
                        fooled(disc, cond, fake) + lam * distance(fake, target)
                    )
                ),
            ),
        ),
        traits=(_beyond(20), _beyond(40)),
        counted=counted,
        looked=3,
    ),
    {"disc": "the discriminator"},
)
