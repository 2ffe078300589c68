"""Judges `improved_gan_d_loss`: Salimans et al. 2016, section 5, with K logits."""

import numpy as np

from graders.judges.kit.classifying import STABLE, Variant, ce, ce_variants, mixed
from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab11_semi_supervised import losses
from graders.judges.lab11_semi_supervised.losses import fake_term, lse, unl_term

Array = np.ndarray
SUPERVISED = [
    Variant("", ce),
    Variant("The labelled term is missing.", lambda x, y: 0.0),
    Variant("The labelled term is there twice.", lambda x, y: 2 * ce(x, y)),
    Variant(
        "The last logit is left out of the labelled term: here all K are real classes, the fakes' "
        "logit is 0 and has no column.",
        lambda x, y: ce(x[:, :-1], np.minimum(y, x.shape[1] - 2)) if (y < x.shape[1] - 1).all()
        else np.nan,
    ),
    Variant(
        "The labelled term counts the implicit fake class: it runs over the K real ones.",
        lambda x, y: ce(np.c_[x, np.zeros(len(x))], y),
    ),
    *(Variant(h, lambda x, y, f=f: f(x, y)) for h, f in ce_variants("logits_lab")),
]  # fmt: skip


def _wrongly(who: str, right: losses.Any, other: losses.Any) -> list[Variant]:
    """What is written for one of the two unsupervised terms."""
    return [
        Variant("", right),
        Variant(f"The term of {who} is missing.", lambda x: 0.0),
        Variant(f"The term of {who} is halved.", lambda x: right(x) / 2),
        Variant(f"The term of {who} is there twice.", lambda x: 2 * right(x)),
        Variant(f"The term of {who} has the wrong sign.", lambda x: -right(x)),
        Variant(f"The term of {who} is a sum over the batch.", lambda x: right(x) * len(x)),
        Variant(f"{who} are pushed the other way: D(x) is near 1 for real images.", other),
    ]


UNLABELLED = [
    *_wrongly("the unlabelled images", unl_term, fake_term),
    Variant(
        "For the unlabelled images log Z stands for log D: D(x) = Z / (Z + 1).",
        lambda x: -lse(x).mean(),
    ),
    Variant(
        "For the unlabelled images Z is the largest exp(l) alone; it is the sum over classes.",
        lambda x: np.logaddexp(0, -x.max(1)).mean(),
    ),
    Variant(
        "For the unlabelled images Z is the mean of exp(l) over the classes; it is the sum.",
        lambda x: np.logaddexp(0, np.log(x.shape[1]) - lse(x)).mean(),
    ),
    Variant(
        "For the unlabelled images every logit goes through a sigmoid by itself: D(x) has one Z, "
        "the sum of all exp(l).",
        lambda x: np.logaddexp(0, -x).mean(),
    ),
]
FAKES = [
    *_wrongly("the fakes", fake_term, unl_term),
    Variant(
        "For the fakes log Z stands for -log(1 - D): 1 - D(x) = 1 / (Z + 1).",
        lambda x: lse(x).mean(),
    ),
    Variant(
        "For the fakes Z is the largest exp(l) alone; it is the sum over classes.",
        lambda x: np.logaddexp(0, x.max(1)).mean(),
    ),
    Variant(
        "For the fakes Z is the mean of exp(l) over the classes; it is the sum.",
        lambda x: np.logaddexp(0, lse(x) - np.log(x.shape[1])).mean(),
    ),
    Variant(
        "For the fakes every logit goes through a sigmoid by itself: D(x) has one Z, the sum of "
        "all exp(l).",
        lambda x: np.logaddexp(0, x).mean(),
    ),
]

JUDGE = Pure(
    losses.improved_gan_d_loss,
    (
        Group("equal", "three batches of one size"),
        Group("unequal", "three batches of three sizes", "Average each term by itself."),
        Group("one", "batches of one or two", "Is an axis squeezed away?", weight=1.0),
        Group("classes", "two classes, many, some that never show"),
        Group("extreme", "logits up to ±100", STABLE),
    ),
    (
        Slip(
            "logits_unl and logits_fake have changed places: unlabelled images are real.",
            lambda lab, y, unl, fake: losses.improved_gan_d_loss(lab, y, fake, unl),
        ),
        Slip(
            "That is the loss with K + 1 columns: here all K logits are real classes, and the "
            "fakes' logit is 0.",
            lambda lab, y, unl, fake: (
                losses.sgan_d_loss(lab, y, unl, fake) if (y < lab.shape[1] - 1).all() else np.nan
            ),
        ),
        Slip(
            "The two unsupervised terms are averaged: add them.",
            lambda lab, y, unl, fake: ce(lab, y) + (unl_term(unl) + fake_term(fake)) / 2,
        ),
        *mixed(
            (SUPERVISED, UNLABELLED, FAKES),
            lambda s, u, f: lambda lab, y, unl, fake: s(lab, y) + u(unl) + f(fake),
        ),
    ),
    looked=3,
)
