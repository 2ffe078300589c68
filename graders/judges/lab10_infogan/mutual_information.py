"""Judges `mutual_information`; Cover and Thomas, Elements of Information Theory, eq. 2.28."""

from collections.abc import Callable

import numpy as np
from scipy.special import xlogy

from graders.judges.kit.measures import Group, Measure, Slip, Trait

Array = np.ndarray


def shares(table: Array) -> tuple[Array, Array, Array]:
    """p(k, l), and p(k) and p(l) as a column and a row."""
    p = table / table.sum()
    return p, p.sum(1, keepdims=True), p.sum(0, keepdims=True)


def entropy(p: Array) -> float:
    """In nats."""
    return float(-xlogy(p, p).sum())


def mutual_information(table: Array) -> float:
    """H(row) + H(column) - H(both), in nats."""
    p, rows, columns = shares(table)
    return entropy(rows) + entropy(columns) - entropy(p)


def of_shares(formula: Callable[[Array, Array, Array], float]) -> Callable[[Array], float]:
    """A formula of p(k, l), p(k) and p(l), as one of the table."""
    return lambda table: formula(*shares(table))


def log_ratio(p: Array, rows: Array, columns: Array) -> Array:
    """log(p(k, l) / (p(k) p(l))), 0 where nothing was counted."""
    return np.where(p > 0, np.log(np.where(p > 0, p, 1) / np.where(p > 0, rows * columns, 1)), 0)


def within(axis: int) -> Callable[[Array], float]:
    """The information of a table whose rows or columns are each divided by their own sum."""

    def formula(table: Array) -> float:
        p = table / table.sum(axis, keepdims=True)
        return float((p * log_ratio(p, p.sum(1, keepdims=True), p.sum(0, keepdims=True))).sum())

    return formula


def raw(table: Array) -> float:
    """The sum over counts in place of shares."""
    p, rows, columns = shares(table)
    return float((table * log_ratio(p, rows, columns)).sum())


def bare(table: Array) -> float:
    """Counts throughout, never divided."""
    rows, columns = table.sum(1, keepdims=True), table.sum(0, keepdims=True)
    return float((table * log_ratio(table, rows, columns)).sum())


SHARES = "Divide the counts by their sum first: the formula is about shares p(k, l)."
SLIPS = (
    Slip(SHARES, bare),
    Slip("Weight the logarithms with shares, not with counts: divide the table first.", raw),
    Slip("That is H(k, l), the entropy of the whole table.", of_shares(lambda p, r, c: entropy(p))),
    Slip("That is H(k), the rows' entropy alone.", of_shares(lambda p, r, c: entropy(r))),
    Slip("That is H(l), the columns' entropy alone.", of_shares(lambda p, r, c: entropy(c))),
    Slip(
        "That is what stays unknown of the columns, H(l | k): take it from H(l).",
        of_shares(lambda p, r, c: entropy(p) - entropy(r)),
    ),
    Slip(
        "That is what stays unknown of the rows, H(k | l): take it from H(k).",
        of_shares(lambda p, r, c: entropy(p) - entropy(c)),
    ),
    Slip(
        "You left the table's own entropy out: H(k) + H(l) - H(k, l).",
        of_shares(lambda p, r, c: entropy(r) + entropy(c)),
    ),
    Slip(
        "Each logarithm is weighted by p(k) p(l): weight it by p(k, l).",
        of_shares(lambda p, r, c: float((r * c * log_ratio(p, r, c)).sum())),
    ),
    Slip(
        "The logarithms are added up without their weights p(k, l).",
        of_shares(lambda p, r, c: float(log_ratio(p, r, c).sum())),
    ),
    Slip(
        "The logarithms are averaged over the cells: weight each by p(k, l) and add up.",
        of_shares(lambda p, r, c: float(log_ratio(p, r, c).mean())),
    ),
    Slip(
        "Your result is divided by an entropy: a share, where nats are asked for.",
        of_shares(lambda p, r, c: _over(p, r, c, entropy(c))),
    ),
    Slip(
        "Your result is divided by an entropy: a share, where nats are asked for.",
        of_shares(lambda p, r, c: _over(p, r, c, entropy(r))),
    ),
    Slip(
        "Your result is divided by entropies: a share, where nats are asked for.",
        of_shares(lambda p, r, c: _over(p, r, c, float(np.sqrt(entropy(r) * entropy(c))))),
    ),
    Slip(
        "Your result is divided by entropies: a share, where nats are asked for.",
        of_shares(lambda p, r, c: _over(p, r, c, (entropy(r) + entropy(c)) / 2)),
    ),
    Slip("Divide by the sum of the whole table, not each row by its own.", within(1)),
    Slip("Divide by the sum of the whole table, not each column by its own.", within(0)),
    Slip(
        "p(k) is taken for 1 / K: count how often each row came.",
        of_shares(lambda p, r, c: float((p * log_ratio(p, 0 * r + 1 / len(r), c)).sum())),
    ),
    Slip(
        "p(l) is taken for 1 / L: count how often each column came.",
        of_shares(lambda p, r, c: float((p * log_ratio(p, r, 0 * c + 1 / c.size)).sum())),
    ),
    Slip(
        "Both shares are taken for equal: count how often each row and each column came.",
        of_shares(lambda p, r, c: float((p * log_ratio(p, 0 * r + 1 / p.size, 0 * c + 1)).sum())),
    ),
    Slip(
        "p(k) is taken for 1 / 10: count how often each row came.",
        of_shares(lambda p, r, c: float((p * log_ratio(p, 0 * r + 0.1, c)).sum())),
    ),
    Slip(
        "That is how far independent pairs are from these: weight log(p(k, l) / ...) by p(k, l).",
        of_shares(lambda p, r, c: -float((r * c * log_ratio(p, r, c)).sum())),
    ),
    Slip("1 is added to every count: 0 log 0 = 0 needs none.", lambda t: mutual_information(t + 1)),
    Slip(
        "Only positive terms are added up: some logarithms are negative, and count.",
        of_shares(lambda p, r, c: float(np.maximum(p * log_ratio(p, r, c), 0).sum())),
    ),
    Slip(
        "You add up absolute values: terms with a negative logarithm count against the others.",
        of_shares(lambda p, r, c: float(np.abs(p * log_ratio(p, r, c)).sum())),
    ),
)


def _over(p: Array, rows: Array, columns: Array, by: float) -> float:
    information = entropy(rows) + entropy(columns) - entropy(p)
    return information / by if by else 0.0


ZERO = "0 log 0 is 0: leave cells that hold nothing out of the sum."
TRAITS = (
    Trait("a whole row is empty", lambda t: not t.sum(1).all(), ZERO),
    Trait("a whole column is empty", lambda t: not t.sum(0).all(), ZERO),
    Trait("a whole row or column is empty", lambda t: not t.sum(0).all() * t.sum(1).all(), ZERO),
    Trait("a cell is 0", lambda t: bool((t == 0).any()), ZERO),
    Trait("the table has one row or one column", lambda t: 1 in t.shape, "There I is 0."),
    Trait("rows and columns are not equally many", lambda t: t.shape[0] != t.shape[1]),
    Trait("rows and columns are equally many", lambda t: t.shape[0] == t.shape[1]),
    Trait(
        "the counts are in the ten thousands or above",
        lambda t: bool(t.max() > 2e4),
        "Products of whole numbers leave their type's range: divide first, multiply later.",
    ),
)


JUDGE = Measure(
    mutual_information,
    (
        Group("usual", "is right for ordinary tables, of any shape"),
        Group("zeros", "takes 0 log 0 for 0", ZERO),
        Group("empty", "takes rows and columns without any count", ZERO, weight=1.0),
        Group("independent", "is 0 where rows and columns are unrelated", weight=1.0),
        Group("thin", "is right for one row or one column", weight=1.0),
        Group("kinds", "takes arrays and tensors, whole numbers and large ones", weight=1.0),
        Group("again", "is right at every call, on views", weight=1.0),
    ),
    SLIPS,
    TRAITS,
)
