"""ACGAN's two losses in NumPy, and what is written instead of them."""

from typing import Any

import numpy as np

from graders.judges.kit.classifying import Term, Variant, bce, bce_variants, ce, ce_variants, mixed
from graders.judges.kit.formula_slips import Slip

Array = np.ndarray


def d_loss(
    src_real: Array, cls_real: Array, src_fake: Array, cls_fake: Array, y_real: Array, y_fake: Array
) -> Any:
    """BCE(src_real, 1) + BCE(src_fake, 0) + CE(cls_real, y_real) + CE(cls_fake, y_fake)."""
    return bce(src_real, 1) + bce(src_fake, 0) + ce(cls_real, y_real) + ce(cls_fake, y_fake)


def g_loss(src_fake: Array, cls_fake: Array, y_fake: Array) -> Any:
    """BCE(src_fake, 1) + CE(cls_fake, y_fake)."""
    return bce(src_fake, 1) + ce(cls_fake, y_fake)


_CLASS_NAMES = tuple(zip(ce_variants("cls_real"), ce_variants("cls_fake"), strict=True))


def _both_class_terms() -> list[Variant]:
    """The same variant in both class terms, named once."""
    return [
        Variant(
            real[0].replace("cls_real", "cls_real and cls_fake"),
            lambda cr, cf, yr, yf, f=real[1], g=fake[1]: f(cr, yr) + g(cf, yf),
        )
        for real, fake in _CLASS_NAMES
    ]


def _one_class_term() -> list[Variant]:
    """A variant in one class term, the other right."""
    real = [
        Variant(h, lambda cr, cf, yr, yf, f=f: f(cr, yr) + ce(cf, yf))
        for h, f in ce_variants("cls_real")
    ]
    fake = [
        Variant(h, lambda cr, cf, yr, yf, f=f: ce(cr, yr) + f(cf, yf))
        for h, f in ce_variants("cls_fake")
    ]
    return real + fake


CLASS_TERMS = [
    Variant("", lambda cr, cf, yr, yf: ce(cr, yr) + ce(cf, yf)),
    Variant("The class term of the real images is missing.", lambda cr, cf, yr, yf: ce(cf, yf)),
    Variant("The class term of the fakes is missing.", lambda cr, cf, yr, yf: ce(cr, yr)),
    Variant("Both class terms are missing.", lambda cr, cf, yr, yf: 0.0),
    Variant(
        "The labels have changed places: y_real belongs to cls_real, y_fake to cls_fake.",
        lambda cr, cf, yr, yf: ce(cr, yf) + ce(cf, yr),
    ),
    Variant(
        "cls_fake is compared with y_real; its labels are y_fake.",
        lambda cr, cf, yr, yf: ce(cr, yr) + ce(cf, yr),
    ),
    Variant(
        "cls_real is compared with y_fake; its labels are y_real.",
        lambda cr, cf, yr, yf: ce(cr, yf) + ce(cf, yf),
    ),
    Variant(
        "The class term of the real images is there twice, that of the fakes is missing.",
        lambda cr, cf, yr, yf: 2 * ce(cr, yr),
    ),
    Variant(
        "The class term of the fakes is there twice, that of the real images is missing.",
        lambda cr, cf, yr, yf: 2 * ce(cf, yf),
    ),
    Variant(
        "The two class terms are averaged: add them.",
        lambda cr, cf, yr, yf: (ce(cr, yr) + ce(cf, yf)) / 2,
    ),
    Variant(
        "The two class terms are doubled.", lambda cr, cf, yr, yf: 2 * (ce(cr, yr) + ce(cf, yf))
    ),
    Variant(
        "Real and fake class logits are averaged as one batch: each term is a mean of its own.",
        lambda cr, cf, yr, yf: (ce(cr, yr) * len(yr) + ce(cf, yf) * len(yf)) / (len(yr) + len(yf)),
    ),
    Variant(
        "The class term of the fakes is multiplied by that of the real images: add them.",
        lambda cr, cf, yr, yf: ce(cr, yr) * ce(cf, yf),
    ),
    *_both_class_terms(),
    *_one_class_term(),
]

_REAL, _FAKE = bce_variants("src_real", 1), bce_variants("src_fake", 0)

SOURCE_TERMS = [
    Variant("", lambda r, f: bce(r, 1) + bce(f, 0)),
    Variant("The source term of the real images is missing.", lambda r, f: bce(f, 0)),
    Variant("The source term of the fakes is missing.", lambda r, f: bce(r, 1)),
    Variant("Both source terms are missing.", lambda r, f: 0.0),
    Variant(
        "The source targets are exchanged: real images have 1, fakes 0.",
        lambda r, f: bce(r, 0) + bce(f, 1),
    ),
    Variant(
        "The two source terms are averaged: add them.", lambda r, f: (bce(r, 1) + bce(f, 0)) / 2
    ),
    Variant("The two source terms are doubled.", lambda r, f: 2 * (bce(r, 1) + bce(f, 0))),
    Variant(
        "The source term of the real images is there twice, that of the fakes is missing.",
        lambda r, f: 2 * bce(r, 1),
    ),
    Variant(
        "The source term of the fakes is there twice, that of the real images is missing.",
        lambda r, f: 2 * bce(f, 0),
    ),
    Variant(
        "Real and fake source logits are averaged as one batch: each term is a mean of its own.",
        lambda r, f: (bce(r, 1) * r.size + bce(f, 0) * f.size) / (r.size + f.size),
    ),
    Variant("The source terms have the wrong sign.", lambda r, f: -bce(r, 1) - bce(f, 0)),
    *(
        Variant(
            f"{real[0]} {fake[0]}",
            lambda r, f, a=real[1], b=fake[1]: a(r) + b(f),
        )
        for real, fake in zip(_REAL, _FAKE, strict=True)
    ),
    *(Variant(h, lambda r, f, t=t: t(r) + bce(f, 0)) for h, t in _REAL),
    *(Variant(h, lambda r, f, t=t: bce(r, 1) + t(f)) for h, t in _FAKE),
]


def _d_sum(source: Term, classes: Term) -> Term:
    return lambda sr, cr, sf, cf, yr, yf: source(sr, sf) + classes(cr, cf, yr, yf)


def _d_minus(source: Term, classes: Term) -> Term:
    return lambda sr, cr, sf, cf, yr, yf: source(sr, sf) - classes(cr, cf, yr, yf)


D_SLIPS = (
    Slip(
        "That is the generator's loss.",
        lambda sr, cr, sf, cf, yr, yf: g_loss(sf, cf, yf),
    ),
    Slip(
        "The classes are subtracted: D minimises all four terms.",
        _d_minus(SOURCE_TERMS[0].term, CLASS_TERMS[0].term),
    ),
    Slip(
        "All four terms are averaged: add them.",
        lambda *a: d_loss(*a) / 4,
    ),
    Slip("The sum of the terms is halved: add them.", lambda *a: d_loss(*a) / 2),
    *mixed((SOURCE_TERMS, CLASS_TERMS), _d_sum),
)

_G_SOURCES = [
    Variant("", lambda s: bce(s, 1)),
    Variant("The source term is missing.", lambda s: 0.0),
    Variant("The source term is halved.", lambda s: bce(s, 1) / 2),
    Variant("The source term is doubled.", lambda s: 2 * bce(s, 1)),
    Variant(
        "The source term is the saturating one, minus the cross-entropy with target 0; take "
        "target 1.",
        lambda s: -bce(s, 0),
    ),
    Variant(
        "The source term has both targets; the generator wants 1.", lambda s: bce(s, 1) + bce(s, 0)
    ),
    *(Variant(h, t) for h, t in bce_variants("src_fake", 1)),
]
_G_CLASSES = [
    Variant("", ce),
    Variant("The class term is missing.", lambda c, y: 0.0),
    Variant("The class term is halved.", lambda c, y: ce(c, y) / 2),
    Variant("The class term is doubled.", lambda c, y: 2 * ce(c, y)),
    *(Variant(h, t) for h, t in ce_variants("cls_fake")),
]

G_SLIPS = (
    Slip("The two terms are averaged: add them.", lambda s, c, y: g_loss(s, c, y) / 2),
    Slip("The two terms are multiplied: add them.", lambda s, c, y: bce(s, 1) * ce(c, y)),
    *mixed((_G_SOURCES, _G_CLASSES), lambda a, b: lambda s, c, y: a(s) + b(c, y)),
)
