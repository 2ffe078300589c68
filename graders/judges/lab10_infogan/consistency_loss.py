"""Judges `consistency_loss`: Ji et al. 2019, equation 3, to be minimised."""

from collections.abc import Callable

import numpy as np
from scipy.special import xlogy

from graders.judges.kit.classifying import log_softmax, sigmoid, softmax
from graders.judges.kit.pure import Group, Pure, Slip, Trait

Array = np.ndarray
Made = Callable[[Array, Array], Array]


def joint(first: Array, second: Array) -> Array:
    """How often the renderings of one digit fall into kinds a and b, (k, k), not yet symmetric."""
    return np.asarray(softmax(first).T @ softmax(second) / len(first))


def even(table: Array) -> Array:
    """The mean of a table and its transpose."""
    return np.asarray((table + table.T) / 2)


def minus_information(
    table: Array, rows: Array | None = None, columns: Array | None = None
) -> float:
    """Minus the mutual information of a table in nats; rows and columns if not its own sums."""
    rows = table.sum(1) if rows is None else rows
    columns = table.sum(0) if columns is None else columns
    terms = xlogy(table, table) - xlogy(table, rows[:, None]) - xlogy(table, columns[None])
    return -float(terms.sum())


def entropy(p: Array) -> float:
    """In nats."""
    return -float(xlogy(p, p).sum())


def consistency_loss(first: Array, second: Array) -> float:
    """Minus the mutual information of the kinds of two renderings."""
    return minus_information(even(joint(first, second)))


def of_table(change: Callable[[Array], Array]) -> Made:
    """The loss of a table that was changed."""
    return lambda f, s: np.asarray(minus_information(change(even(joint(f, s)))))


def of_shares(make: Callable[[Array], Array]) -> Made:
    """The loss with other shares than the softmax of each row."""
    return lambda f, s: np.asarray(minus_information(even(make(f).T @ make(s) / len(f))))


def each_alone(first: Array, second: Array) -> float:
    """The mean of every digit's own loss."""
    own = [consistency_loss(f[None], s[None]) for f, s in zip(first, second, strict=True)]
    return float(np.mean(own))


def divergence(p: Array, q: Array) -> float:
    """Mean over the batch of KL(p || q)."""
    return float((xlogy(p, p) - p * np.log(q)).sum(1).mean())


PULLED = (
    "That is smallest for a network that puts every digit into one and the same kind: it pulls the "
    "renderings together and nothing apart. The mutual information of the table does both."
)
SLIPS = (
    Slip(
        "The table is not made symmetric: average it with its transpose.",
        lambda f, s: minus_information(joint(f, s)),
    ),
    Slip(
        "Table plus transpose sums to 2: a half is missing.",
        of_table(lambda t: 2 * t),
    ),
    Slip(
        "The table is a sum over the batch: divide by the number of pairs, so that it sums to 1.",
        lambda f, s: minus_information(len(f) * even(joint(f, s))),
    ),
    Slip(
        "Every digit has a table of its own here: average the tables over the batch first, and "
        "take one logarithm of the mean.",
        each_alone,
    ),
    Slip(
        "Every first rendering meets every second one: pair those of one digit, row by row.",
        lambda f, s: minus_information(even(np.outer(softmax(f).mean(0), softmax(s).mean(0)))),
    ),
    Slip(
        "Row i meets row i + 1: pair the two renderings of one digit.",
        lambda f, s: consistency_loss(f, np.roll(s, 1, 0)),
    ),
    Slip(
        "Row i meets row i + 1: pair the two renderings of one digit.",
        lambda f, s: consistency_loss(f, np.roll(s, -1, 0)),
    ),
    Slip("`second` is never used: `first` meets itself.", lambda f, s: consistency_loss(f, f)),
    Slip("`first` is never used: `second` meets itself.", lambda f, s: consistency_loss(s, s)),
    Slip(
        "The softmax runs over the batch: a rendering's kinds share its row, axis 1.",
        of_shares(lambda x: softmax(x.T).T),
    ),
    Slip(
        "Every kind has a sigmoid of its own: a rendering's shares are a softmax.",
        of_shares(sigmoid),
    ),
    Slip(
        "Each rendering counts for its likeliest kind only: that has no gradient; use the shares.",
        of_shares(lambda x: np.eye(x.shape[1])[x.argmax(1)]),
    ),
    Slip(
        "Every kind is taken for equally frequent, 1 / k: take the table's own sums.",
        lambda f, s: minus_information(
            even(joint(f, s)), *2 * [np.full(f.shape[1], 1 / f.shape[1])]
        ),
    ),
    Slip(
        "The sums are those of the table before it was made symmetric.",
        lambda f, s: minus_information(even(joint(f, s)), softmax(f).mean(0), softmax(s).mean(0)),
    ),
    Slip(
        "That is the entropy of the pairs alone: what rows and columns have by themselves is "
        "missing.",
        lambda f, s: entropy(even(joint(f, s))),
    ),
    Slip(
        "The sum of the rows is missing from the logarithm.",
        lambda f, s: minus_information(even(joint(f, s)), np.ones(f.shape[1])),
    ),
    Slip(
        "The logarithms are added up without their weights: p log(p / ...), not log(p / ...).",
        lambda f, s: (
            -float(
                np.log(
                    even(joint(f, s)) / np.outer(even(joint(f, s)).sum(1), even(joint(f, s)).sum(0))
                ).sum()
            )
        ),
    ),
    Slip(
        "You average over the table's cells: information is their sum.",
        lambda f, s: consistency_loss(f, s) / f.shape[1] ** 2,
    ),
    Slip(
        "Only the diagonal is counted: pairs of unlike kinds belong to the sum, too.",
        lambda f, s: minus_information(
            np.diag(np.diag(even(joint(f, s)))), *2 * [even(joint(f, s)).sum(0)]
        ),
    ),
    Slip(
        "The loss is divided by log k: it is in nats.",
        lambda f, s: consistency_loss(f, s) / np.log(f.shape[1]),
    ),
    Slip(
        "That is how far independent pairs are from these: weigh the logarithm by the table.",
        lambda f, s: minus_information(
            np.outer(even(joint(f, s)).sum(1), even(joint(f, s)).sum(0)), *(2 * [None])
        ),
    ),
    Slip(
        "That asks how sure one rendering is: H(mean p) - mean H(p) has no second rendering.",
        lambda f, s: float(np.mean([entropy(p) for p in softmax(f)])) - entropy(softmax(f).mean(0)),
    ),
    Slip(PULLED, lambda f, s: -float((softmax(f) * log_softmax(s)).sum(1).mean())),
    Slip(PULLED, lambda f, s: -float((softmax(s) * log_softmax(f)).sum(1).mean())),
    Slip(PULLED, lambda f, s: divergence(softmax(f), softmax(s))),
    Slip(PULLED, lambda f, s: divergence(softmax(s), softmax(f))),
    Slip(PULLED, lambda f, s: float(((softmax(f) - softmax(s)) ** 2).mean())),
    Slip(PULLED, lambda f, s: float(((softmax(f) - softmax(s)) ** 2).sum(1).mean())),
    Slip(PULLED, lambda f, s: float(((f - s) ** 2).mean())),
    Slip(PULLED, lambda f, s: -float(np.log((softmax(f) * softmax(s)).sum(1)).mean())),
    Slip(PULLED, lambda f, s: -float(np.trace(joint(f, s)))),
)
ZERO = (
    "Where a share is exactly 0 its logarithm is infinite: clamp the table from below by something "
    "tiny (1e-9) before the logarithm. Its product with 0 is then 0, as it should be."
)
JUDGE = Pure(
    consistency_loss,
    (
        Group("usual", "two renderings that mostly agree"),
        Group("unlike", "two that do not", weight=1.0),
        Group("sizes", "batches of every size", "Average over the pairs.", weight=1.0),
        Group("kinds", "two kinds, and many", weight=1.0),
        Group("far", "logits up to ±100", ZERO),
    ),
    SLIPS,
    (
        Trait(
            "a share of the table is 0 in float32",
            lambda f, s: bool((even(joint(f, s)) < 1e-38).any()),
            ZERO,
        ),
    ),
    looked=4,
)
