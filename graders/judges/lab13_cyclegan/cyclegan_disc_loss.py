"""Judges `cyclegan_disc_loss`; Mao et al. 2017, equation 9, halved as in Zhu et al. 2017, 4."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from graders.judges.kit.classifying import Variant, mixed
from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.posed_nets import PureOfNets, scored
from graders.judges.kit.pure import Group, Pure
from graders.judges.lab13_cyclegan.squares import mse, mse_variants

Array = np.ndarray


def cyclegan_disc_loss(disc: Array, real: Array, fake: Array) -> float:
    """(mse(disc(real), 1) + mse(disc(fake), 0)) / 2."""
    return (mse(scored(disc, real), 1) + mse(scored(disc, fake), 0)) / 2


def _scored(formula: Callable[[Array], Any]) -> Callable[[Array, Array], Any]:
    return lambda disc, image: formula(scored(disc, image))


def _variants(name: str, target: float) -> Iterator[Variant]:
    said = f"disc({name})"
    yield Variant("", _scored(lambda s: mse(s, target)))
    yield Variant(f"The term of {said} is missing.", _scored(lambda s: 0.0))
    yield Variant(f"The term of {said} is not halved.", _scored(lambda s: 2 * mse(s, target)))
    yield Variant(f"The term of {said} is halved twice.", _scored(lambda s: mse(s, target) / 2))
    yield from (Variant(hint, _scored(f)) for hint, f in mse_variants(said, target))


def _twice(formula: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args: 2 * formula(*args)


def _joined(disc: Array, real: Array, fake: Array) -> float:
    """One mean over both batches."""
    gaps = [((scored(disc, x) - t) ** 2).ravel() for x, t in ((real, 1), (fake, 0))]
    return float(np.concatenate(gaps).mean())


def _exchanged(disc: Array, real: Array, fake: Array) -> float:
    return cyclegan_disc_loss(disc, fake, real)


def _cut(disc: Array, real: Array, fake: Array) -> float:
    n = min(len(real), len(fake))
    return cyclegan_disc_loss(disc, real[:n], fake[:n])


def _add(one: Callable[..., Any], two: Callable[..., Any]) -> Callable[..., Any]:
    return lambda disc, real, fake: (one(disc, real) + two(disc, fake)) / 2


BOTH = "Take the mean of (disc(real) - 1)^2 and that of disc(fake)^2, and half of their sum."
ONE_MEAN = "There is one mean over both batches: average each by itself, then take half of both."
EXCHANGED = "The targets are exchanged: real images have target 1, fakes 0."
TERMS = (tuple(_variants("real", 1)), tuple(_variants("fake", 0)))
SLIPS = (
    Slip("The sum of both terms is not halved.", _twice(cyclegan_disc_loss)),
    Slip("The loss is halved twice.", lambda *args: cyclegan_disc_loss(*args) / 2),
    Slip(EXCHANGED, _exchanged),
    Slip(f"{EXCHANGED} The sum is not halved.", _twice(_exchanged)),
    Slip("Both batches are cut to the shorter one: every image counts.", _cut),
    Slip(ONE_MEAN, _joined),
    Slip(ONE_MEAN, _twice(_joined)),
    *mixed(TERMS, _add),
    *(
        Slip(f"{slip.hint} The sum is not halved.", _twice(slip.formula))
        for slip in mixed(TERMS, _add, most=1)
    ),
)
JUDGE = PureOfNets(
    Pure(
        cyclegan_disc_loss,
        (
            Group("usual", "batches of two sizes", BOTH),
            Group("far", "scores far from 0 and 1", weight=1.0),
        ),
        SLIPS,
        constants=("fake",),
        looked=3,
    ),
    {"disc": "the discriminator"},
)
