"""Judges `sgan_d_loss`: Salimans et al. 2016, section 5, with K + 1 logits."""

import numpy as np

from graders.judges.kit.classifying import STABLE, Variant, ce, ce_variants, mixed
from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab11_semi_supervised import losses
from graders.judges.lab11_semi_supervised.losses import fake_share, lse, real_share

Array = np.ndarray


def _likely(logits: Array) -> Array:
    """Softmax over all K + 1."""
    return np.asarray(np.exp(logits - lse(logits)[:, None]))


SUPERVISED = [
    Variant("", lambda x, y: ce(x[:, :-1], y)),
    Variant(
        "The labelled term runs over all K + 1 logits: it asks which real class, given that the "
        "image is real, so leave the last column out.",
        ce,
    ),
    Variant("The labelled term is missing.", lambda x, y: 0.0),
    Variant("The labelled term is there twice.", lambda x, y: 2 * ce(x[:, :-1], y)),
    Variant(
        "The column for fakes is taken to be the first; it is the last.",
        lambda x, y: ce(x[:, 1:], y),
    ),
    *(Variant(h, lambda x, y, f=f: f(x[:, :-1], y)) for h, f in ce_variants("logits_lab")),
]
UNLABELLED = [
    Variant("", lambda x: -real_share(x).mean()),
    Variant("The term of the unlabelled images is missing.", lambda x: 0.0),
    Variant("The term of the unlabelled images is halved.", lambda x: -real_share(x).mean() / 2),
    Variant(
        "The term of the unlabelled images is there twice.", lambda x: -2 * real_share(x).mean()
    ),
    Variant(
        "The term of the unlabelled images has the wrong sign.", lambda x: real_share(x).mean()
    ),
    Variant(
        "The term of the unlabelled images is a sum over the batch, not a mean.",
        lambda x: -real_share(x).sum(),
    ),
    Variant(
        "The unlabelled images are pushed towards fake: theirs is -log(1 - p(K | x)).",
        lambda x: -fake_share(x).mean(),
    ),
    Variant(
        "For the unlabelled images the logarithm is taken of the mean: average the logarithms.",
        lambda x: -np.log((1 - _likely(x)[:, -1]).mean()),
    ),
    Variant(
        "For the unlabelled images p(K | x) itself is taken, without the logarithm.",
        lambda x: _likely(x)[:, -1].mean(),
    ),
    Variant(
        "For the unlabelled images p(K | x) is a sigmoid of the last logit: it is a softmax over "
        "all K + 1.",
        lambda x: np.logaddexp(0, x[:, -1]).mean(),
    ),
    Variant(
        "For the unlabelled images only the likeliest real class counts: 1 - p(K | x) is the sum "
        "of all of them.",
        lambda x: (lse(x) - x[:, :-1].max(1)).mean(),
    ),
    Variant(
        "For the unlabelled images the logarithms of all real classes are averaged: "
        "1 - p(K | x) is the sum of their probabilities.",
        lambda x: (lse(x)[:, None] - x[:, :-1]).mean(),
    ),
    Variant(
        "The column for fakes is taken to be the first; it is the last.",
        lambda x: (lse(x) - lse(x[:, 1:])).mean(),
    ),
]
FAKES = [
    Variant("", lambda x: -fake_share(x).mean()),
    Variant("The term of the fakes is missing.", lambda x: 0.0),
    Variant("The term of the fakes is halved.", lambda x: -fake_share(x).mean() / 2),
    Variant("The term of the fakes is there twice.", lambda x: -2 * fake_share(x).mean()),
    Variant("The term of the fakes has the wrong sign.", lambda x: fake_share(x).mean()),
    Variant(
        "The term of the fakes is a sum over the batch, not a mean.",
        lambda x: -fake_share(x).sum(),
    ),
    Variant(
        "The fakes are pushed towards real, as the generator wants it: theirs is -log p(K | x).",
        lambda x: -real_share(x).mean(),
    ),
    Variant(
        "For the fakes p(K | x) itself is taken, without the logarithm.",
        lambda x: -_likely(x)[:, -1].mean(),
    ),
    Variant(
        "For the fakes the logarithm is taken of the mean: average the logarithms.",
        lambda x: -np.log(_likely(x)[:, -1].mean()),
    ),
    Variant(
        "For the fakes p(K | x) is a sigmoid of the last logit: it is a softmax over all K + 1.",
        lambda x: np.logaddexp(0, -x[:, -1]).mean(),
    ),
    Variant(
        "The column for fakes is taken to be the first; it is the last.",
        lambda x: (lse(x) - x[:, 0]).mean(),
    ),
]
_EXCHANGED = (
    "logits_unl and logits_fake have changed places: unlabelled images are real.",
    lambda lab, y, unl, fake: losses.sgan_d_loss(lab, y, fake, unl),
)
_FIRST = (
    "The column for fakes is taken to be the first; it is the last.",
    lambda lab, y, unl, fake: losses.sgan_d_loss(*_rolled(lab, y, unl, fake)),
)


def _rolled(lab: Array, y: Array, unl: Array, fake: Array) -> tuple[Array, Array, Array, Array]:
    return np.roll(lab, -1, 1), y, np.roll(unl, -1, 1), np.roll(fake, -1, 1)


JUDGE = Pure(
    losses.sgan_d_loss,
    (
        Group("equal", "three batches of one size"),
        Group("unequal", "three batches of three sizes", "Average each term by itself."),
        Group("one", "batches of one or two", "Is an axis squeezed away?", weight=1.0),
        Group("classes", "two classes, many, some that never show"),
        Group("extreme", "logits up to ±100", STABLE),
    ),
    (
        Slip(*_EXCHANGED),
        Slip(*_FIRST),
        Slip(
            "The two unsupervised terms are averaged: add them.",
            lambda lab, y, unl, fake: (
                ce(lab[:, :-1], y) - (real_share(unl).mean() + fake_share(fake).mean()) / 2
            ),
        ),
        Slip(
            "Unlabelled and fake rows are averaged as one batch: each term is a mean of its own.",
            lambda lab, y, unl, fake: (
                ce(lab[:, :-1], y)
                - (real_share(unl).sum() + fake_share(fake).sum()) / (len(unl) + len(fake))
            ),
        ),
        Slip(
            "The labelled images count among the unlabelled ones, too: only logits_unl does.",
            lambda lab, y, unl, fake: losses.sgan_d_loss(lab, y, np.r_[lab, unl], fake),
        ),
        *mixed(
            (SUPERVISED, UNLABELLED, FAKES),
            lambda s, u, f: lambda lab, y, unl, fake: s(lab, y) + u(unl) + f(fake),
        ),
    ),
    looked=3,
)
