"""Does a generator's code mean something? Category against digit, by scikit-learn and SciPy.

Purity is left out on purpose: a generator that draws one digit only has purity 1.
"""

import numpy as np
from numpy.typing import ArrayLike


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
