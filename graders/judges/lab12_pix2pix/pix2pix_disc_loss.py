"""Judges `pix2pix_disc_loss`; Isola et al. 2017, equation 1 and section 3.3 (halved)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from graders.judges.kit.classifying import STABLE, Variant, bce, bce_variants, mixed
from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.posed_nets import PureOfNets, scored
from graders.judges.kit.pure import Group, Pure, Trait

Array = np.ndarray


def pix2pix_disc_loss(disc: Array, cond: Array, real: Array, fake: Array) -> float:
    """(bce(disc(cond, real), 1) + bce(disc(cond, fake), 0)) / 2."""
    return (bce(scored(disc, cond, real), 1) + bce(scored(disc, cond, fake), 0)) / 2


def _judged(formula: Callable[[Array], Any]) -> Callable[[Array, Array, Array], Any]:
    return lambda disc, cond, image: formula(scored(disc, cond, image))


def _variants(name: str, target: float) -> Iterator[Variant]:
    """Of the term on disc(cond, `name`), without the half."""
    said = f"disc(cond, {name})"
    yield Variant("", _judged(lambda s: bce(s, target)))
    yield Variant(f"The term of {said} is missing.", _judged(lambda s: 0.0))
    yield Variant(f"The term of {said} is not halved.", _judged(lambda s: 2 * bce(s, target)))
    yield Variant(f"The term of {said} is halved twice.", _judged(lambda s: bce(s, target) / 2))
    yield from (Variant(hint, _judged(f)) for hint, f in bce_variants(said, target))
    yield Variant(
        f"The logits of {said} are averaged before the cross-entropy: each patch has one.",
        _judged(lambda s: bce(s.mean(), target)),
    )
    yield Variant(
        f"The logits of {said} are averaged over an image before the cross-entropy: each patch "
        "has one.",
        _judged(lambda s: bce(s.mean((1, 2, 3)), target)),
    )
    yield Variant(
        f"The term of {said} is summed over patches: average over them, too.",
        _judged(lambda s: bce(s, target, 0.0) / len(s)),
    )
    yield Variant(
        f"Only one patch of {said} is looked at: every patch counts.",
        _judged(lambda s: bce(s[:, :, 0, 0], target)),
    )
    yield from _ill_shown(name, target)


def _ill_shown(name: str, target: float) -> Iterator[Variant]:
    """The same, where the discriminator was shown another pair."""
    said = f"disc(cond, {name})"
    yield Variant(
        f"The discriminator got ({name}, cond): the condition comes first.",
        lambda disc, cond, image: bce(scored(disc, image, cond), target),
    )
    yield Variant(
        f"{name.capitalize()} is shown as its own condition: disc(cond, {name}).",
        lambda disc, cond, image: bce(scored(disc, image, image), target),
    )
    yield Variant(
        f"The conditions of {said} are another image's: every image has its own.",
        lambda disc, cond, image: bce(scored(disc, np.roll(cond, 1, 0), image), target),
    )
    yield Variant(
        f"The conditions of {said} are another image's: every image has its own.",
        lambda disc, cond, image: bce(scored(disc, cond[::-1], image), target),
    )


def _whole(formula: Callable[[float], float]) -> Callable[..., float]:
    return lambda *args: formula(pix2pix_disc_loss(*args))


REAL, FAKE = tuple(_variants("real", 1)), tuple(_variants("fake", 0))
SLIPS = (
    Slip("The sum of both terms is not halved.", _whole(lambda x: 2 * x)),
    Slip("The loss is halved twice.", _whole(lambda x: x / 2)),
    Slip(
        "The targets are exchanged: real pairs have target 1, fake ones 0.",
        lambda disc, cond, real, fake: pix2pix_disc_loss(disc, cond, fake, real),
    ),
    Slip(
        "The targets are exchanged: real pairs have target 1, fake ones 0. The sum is not halved.",
        lambda disc, cond, real, fake: 2 * pix2pix_disc_loss(disc, cond, fake, real),
    ),
    *mixed(
        (REAL, FAKE),
        lambda one, two: lambda disc, cond, real, fake: (
            (one(disc, cond, real) + two(disc, cond, fake)) / 2
        ),
    ),
    *mixed(
        tuple(tuple(replace(v, hint=v.hint and f"{v.hint} The sum is not halved.") for v in term)
              for term in (REAL, FAKE)),
        lambda one, two: lambda disc, cond, real, fake: (
            one(disc, cond, real) + two(disc, cond, fake)
        ),
        most=1,
    ),
)  # fmt: skip


def _beyond(bound: float) -> Trait:
    return Trait(
        f"logits go beyond +-{bound:g}",
        lambda disc, cond, real, fake: (
            max(np.abs(scored(disc, cond, x)).max() for x in (real, fake)) > bound
        ),
        STABLE,
    )


JUDGE = PureOfNets(
    Pure(
        pix2pix_disc_loss,
        (Group("usual", "pictures of every size"), Group("far", "logits far from 0", STABLE)),
        SLIPS,
        traits=(_beyond(20), _beyond(40)),
        constants=("fake",),
        looked=3,
    ),
    {"disc": "the discriminator"},
)
