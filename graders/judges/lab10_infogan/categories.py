"""Tests of a drawn category with stated false-alarm probabilities.

Counts are binomial: exact tails. `ALARM` is split among the tests of one check (Bonferroni).
"""

from collections.abc import Sequence

import numpy as np
from scipy.special import bdtr, bdtrc, chdtr, chdtrc, gammaln, ndtr

from graders.judges.kit.laws import Finding, slip

Array = np.ndarray


def uniform_slip(draws: Sequence[Array], k: int) -> str | None:
    """Every class equally likely."""
    both = np.concatenate(draws)
    counts = np.bincount(both, minlength=k)
    missing = np.flatnonzero(counts == 0)
    if len(missing):
        listed = ", ".join(map(str, missing))
        return f"Of n_cat={k} categories {listed} never came in {both.size} draws: draw from all."
    shares = ", ".join(f"{c / both.size:.3f}" for c in counts)
    text = f"The categories have shares {shares}; each should have {1 / k:.3f}."
    return slip([_tail(int(c), both.size, 1 / k, text) for c in counts])


def independent_slip(draws: Sequence[Array], k: int) -> str | None:
    """Neighbours, the two calls, and the balance of each call.

    Pairs of independent uniform categories fall into each of k^2 cells with probability k^-2.
    """
    one, two = draws
    n = one.size // 2 * 2
    near = "The categories of neighbouring samples go together: draw each sample's by itself."
    calls = "The categories of two calls go together: draw them anew at each call."
    distant = "Categories come back in a fixed order: draw each sample's by itself."
    return slip(
        [
            *_pairs(one[:n:2], one[1:n:2], k, near),
            *_pairs(one[: n // 2], one[n // 2 : n], k, distant),
            *_pairs(one, two, k, calls),
            _balance(draws, k),
        ]
    )


def linked_slip(cats: Array, table: Array, k: int) -> str | None:
    """Whether a column of a standard normal table knows the category. table: (n, d).

    Among the n_c samples of a category the sum / sqrt(n_c) is N(0, 1) and the sum of squares
    chi-squared with n_c degrees, exactly.
    """
    text = "Noise or codes depend on the category: draw the three parts by themselves."
    findings = []
    for c in range(k):
        chosen = table[cats == c]
        if not len(chosen):
            continue
        sums = np.abs(chosen.sum(0)) / np.sqrt(len(chosen))
        squares = (chosen**2).sum(0)
        tails = np.minimum(chdtr(len(chosen), squares), chdtrc(len(chosen), squares))
        findings += [Finding(2 * float(ndtr(-s)), text) for s in sums]
        findings += [Finding(2 * float(t), text) for t in tails]
    return slip(findings)


def _tail(count: int, n: int, p: float, text: str) -> Finding:
    """Twice the smaller tail of Binomial(n, p) at a count."""
    below = float(bdtr(count, n, p))
    above = float(bdtrc(count - 1, n, p)) if count else 1.0
    return Finding(min(1.0, 2 * min(below, above)), text)


def _pairs(a: Array, b: Array, k: int, text: str) -> list[Finding]:
    cells = np.bincount(a * k + b, minlength=k * k)
    return [_tail(int(c), a.size, 1 / k**2, text) for c in cells]


def _balance(draws: Sequence[Array], k: int) -> Finding:
    """Counts that are all but equal in both calls, as of a shuffled list.

    A count within 1 of n / k is one of three values; given the counts before, each count but
    the last is binomial and no value is likelier than its mode.
    """
    text = "Every category comes equally often, up to one: draw each sample's by itself."
    p = 1.0
    for cats in draws:
        counts = np.bincount(cats, minlength=k)
        if np.abs(counts - cats.size / k).max() > 1:
            return Finding(1.0, text)
        p *= _balanced(cats.size, k)
    return Finding(min(1.0, p), text)


def _balanced(n: int, k: int) -> float:
    """A bound on the probability that all k counts of n draws lie within 1 of n / k."""
    p = 1.0
    for classes in range(k, 1, -1):
        left = n * classes // k - k  # at least so many draws are left for these classes
        p *= min(1.0, 3 * _mode(left, 1 / classes))
    return p


def _mode(n: int, p: float) -> float:
    """The largest probability of Binomial(n, p)."""
    m = int((n + 1) * p)
    log = gammaln(n + 1) - gammaln(m + 1) - gammaln(n - m + 1)
    return float(np.exp(log + m * np.log(p) + (n - m) * np.log1p(-p)))
