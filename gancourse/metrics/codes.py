"""Does a generator's code mean something? By scikit-learn and SciPy.

A category is held against the digit, a continuous code against what it changes, and an encoder's
codes against known factors. Purity is left out on purpose: a generator that draws one digit only
has purity 1.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def mutual_information(category: ArrayLike, digit: ArrayLike) -> float:
    """Normalised mutual information of two labellings (n,): 0 is unrelated, 1 is one-to-one."""
    from sklearn.metrics import normalized_mutual_info_score

    return float(normalized_mutual_info_score(np.asarray(digit), np.asarray(category)))


def hungarian_accuracy(category: ArrayLike, digit: ArrayLike, classes: int = 10) -> float:
    """Share of n items that agree under the best one-to-one match of categories and digits.

    Args:
        category, digit: integers (n,), each from 0 to classes - 1.
        classes: the number of either.
    """
    from scipy.optimize import linear_sum_assignment

    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (np.asarray(category), np.asarray(digit)), 1)
    rows, columns = linear_sum_assignment(counts, maximize=True)
    return float(counts[rows, columns].sum() / counts.sum())


def distinct_digits(category: ArrayLike, digit: ArrayLike) -> int:
    """How many different digits are the commonest one of some category."""
    category, digit = np.asarray(category), np.asarray(digit)
    return len({int(np.bincount(digit[category == c]).argmax()) for c in np.unique(category)})


def sweep_correlation(measured: ArrayLike) -> float:
    """Mean of Spearman's rank correlation, in [-1, 1], of a code with what was measured.

    measured: (sweeps, points), one row for each image whose code was moved from low to high in
    at least two points. A row that does not change counts as 0, one with a nan is left out; nan
    if none is left.
    """
    from scipy.stats import rankdata

    rows = _whole_rows(measured)
    ranks = rankdata(rows, axis=1)
    ranks -= ranks.mean(1, keepdims=True)
    place = np.arange(rows.shape[1]) - (rows.shape[1] - 1) / 2
    length = np.sqrt((ranks**2).sum(1) * (place**2).sum())
    return float(np.mean(ranks @ place / np.where(length > 0, length, 1))) if len(rows) else np.nan


def sweep_effect(measured: ArrayLike, spread: float) -> float:
    """Mean change of a measure from a sweep's first point to its last, in units of `spread`.

    Args:
        measured: as in `sweep_correlation`.
        spread: standard deviation of the measure among real images; then 1 is as far as a real
            image typically lies from the mean.
    """
    rows = _whole_rows(measured)
    return float(np.mean(rows[:, -1] - rows[:, 0]) / spread) if len(rows) else np.nan


def mutual_information_gap(codes: ArrayLike, factors: ArrayLike, bins: int = 20) -> NDArray:
    """For each factor, how much more the best code knows of it than the second best: (factors,).

    0: no code or several know it; 1: one code alone tells all. Chen et al., "Isolating Sources of
    Disentanglement in Variational Autoencoders" (2018), section 4, with codes and
    factors cut into equal bins.

    Args:
        codes: what an encoder reads in n images, (n, at least 2).
        factors: the truth about them, (n, factors).
        bins: for columns that have more than this many different values.
    """
    table = mutual_information_table(codes, factors, bins)
    first, second = np.sort(table, axis=0)[::-1][:2]
    return first - second


def mutual_information_table(codes: ArrayLike, factors: ArrayLike, bins: int = 20) -> NDArray:
    """Mutual information of each code with each factor over the factor's entropy: (codes, factors).

    Arguments are those of `mutual_information_gap`.
    """
    from sklearn.metrics import mutual_info_score

    known = [_binned(column, bins) for column in np.asarray(factors).T]
    read = [_binned(column, bins) for column in np.asarray(codes).T]
    return np.array(
        [[mutual_info_score(f, c) / mutual_info_score(f, f) for f in known] for c in read]
    )


def _binned(column: NDArray, bins: int) -> NDArray:
    if len(np.unique(column)) <= bins:
        return column
    edges = np.linspace(column.min(), column.max(), bins + 1)[1:-1]
    return np.digitize(column, edges)


def _whole_rows(measured: ArrayLike) -> NDArray:
    rows = np.asarray(measured, dtype=np.float64)
    if rows.ndim != 2 or rows.shape[1] < 2:
        raise ValueError(f"measured has the shape {rows.shape}, expected (sweeps, points >= 2).")
    return rows[~np.isnan(rows).any(1)]
