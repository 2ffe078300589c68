"""Judges `own_class_miss`: the share of points that do not lie on the ink they were asked for."""

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip, Trait

Array = np.ndarray


def own_class_miss(on_ink: Array, labels: Array) -> float:
    """The mean over points of a 1 where their own column is 0."""
    return float(np.mean(_own(on_ink, labels) == 0))


def _own(on_ink: Array, labels: Array) -> Array:
    return np.asarray(on_ink[np.arange(len(labels)), labels])


def _by_class(on_ink: Array, labels: Array) -> float:
    own = _own(on_ink, labels)
    return float(np.mean([(own[labels == k] == 0).mean() for k in np.unique(labels)]))


def _among_inked(on_ink: Array, labels: Array) -> float:
    lit = on_ink.any(axis=1)
    return float(np.mean(_own(on_ink, labels)[lit] == 0)) if lit.any() else float("nan")


SLIPS = (
    Slip("That is the share of hits: 1 minus it.", lambda on, y: (_own(on, y) != 0).mean()),
    Slip(
        "That is the share of points on no ink at all: look at each point's own class only.",
        lambda on, y: (on.sum(1) == 0).mean(),
    ),
    Slip(
        "That is a number of points: divide by all of them.", lambda on, y: (_own(on, y) == 0).sum()
    ),
    Slip("It is the mean over classes: every point counts the same.", _by_class),
    Slip(
        "Points on no ink are left out: they miss their class too.",
        _among_inked,
    ),
    Slip(
        "A point that lies on other inks too counts as a miss: only its own class matters.",
        lambda on, y: ((_own(on, y) == 0) | (on.sum(1) > 1)).mean(),
    ),
    Slip(
        "That is the share of zeros in the whole table: look at each point's own column.",
        lambda on, y: (on == 0).mean(),
    ),
    Slip(
        "The first ink that a point lies on counts as its class: look at its own column.",
        lambda on, y: (on.argmax(1) != y).mean(),
    ),
    Slip(
        "It looks one column too far left: classes count from 0.",
        lambda on, y: (_own(on, y - 1) == 0).mean(),
    ),
    Slip(
        "It is divided by 4000: divide by the number of points that came.",
        lambda on, y: (_own(on, y) == 0).sum() / 4000,
    ),
    Slip("It is a percentage: return the share.", lambda on, y: 100 * (_own(on, y) == 0).mean()),
)
JUDGE = Pure(
    own_class_miss,
    (
        Group("usual", "misses of ordinary tables", gradients=False, weight=3.0),
        Group("sizes", "one point, and many", gradients=False, weight=1.0),
        Group("classes", "one class, two, many", gradients=False, weight=1.0),
        Group("overlap", "inks that overlap", gradients=False, weight=2.0),
        Group("rare", "classes of unequal size", gradients=False, weight=2.0),
        Group("ends", "all missed, none missed", gradients=False, weight=0.5),
    ),
    SLIPS,
    [
        Trait("a point lies on several inks", lambda on, y: bool((on.sum(1) > 1).any())),
        Trait("the classes differ in size", lambda on, y: len(set(np.bincount(y).tolist())) > 1),
    ],
)
