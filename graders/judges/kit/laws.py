"""Tests of a random law with stated false-alarm probabilities, for noise that an answer drew.

Every test returns a p-value that is exact, or an upper bound by a named inequality, for
independent standard normal values; a check over several tests splits `ALARM` among them
(Bonferroni), so that a right answer meets each check but with probability below 1e-9.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.special import chdtr, chdtrc, ndtr, ndtri

from graders.judges.kit.searching import ProbeError

ALARM = 1e-9


@dataclass(frozen=True)
class Finding:
    """One test's outcome: p-value (or a bound on it) under the right law, and what was seen."""

    p: float
    text: str


def slip(findings: list[Finding]) -> str | None:
    """The text of the least likely finding if its p-value is below ALARM / number of tests."""
    if not findings:
        raise ProbeError("There was no noise to look at.")
    least = min(findings, key=lambda f: f.p)
    return least.text if least.p < ALARM / len(findings) else None


def centre_and_spread(x: np.ndarray) -> list[Finding]:
    """Mean 0 and standard deviation 1. x: (n, d).

    sum(x) / sqrt(N) is exactly N(0, 1) and sum(x^2) exactly chi-squared with N degrees.
    """
    x = x.astype(np.float64).ravel()
    z = x.sum() / np.sqrt(x.size)
    squares = float(x @ x)
    seen = f"The {x.size} values have mean {x.mean():.3g} and standard deviation {x.std():.3g}"
    text = f"{seen} (from {x.min():.3g} to {x.max():.3g}); standard normal noise has 0 and 1. "
    text += _guess(x)
    p_spread = 2 * min(float(chdtr(x.size, squares)), float(chdtrc(x.size, squares)))
    return [Finding(2 * float(ndtr(-abs(z))), text), Finding(p_spread, text)]


def _guess(x: np.ndarray) -> str:
    if x.min() >= 0 and x.max() <= 1:
        return "Values between 0 and 1 are what torch.rand draws; torch.randn draws normal ones."
    if x.min() >= -1 and x.max() <= min(1.0, 2 * float(x.std())):
        return "No value lies outside [-1, 1]: is this uniform noise, stretched?"
    if x.min() >= 0:
        return "None is negative."
    return "Is the noise scaled or shifted, or the variance mistaken for the standard deviation?"


def bell(x: np.ndarray) -> list[Finding]:
    """The normal law's shape: the distribution function, waves through it, and the tails.

    Dvoretzky-Kiefer-Wolfowitz with Massart's constant: P(sup |F_N - F| > d) <= 2 exp(-2 N d^2).
    Means of cos(t x) and sin(t x) have known expectation and variance: Bernstein's inequality.
    The largest |x|: P(max <= m) = (2 Phi(m) - 1)^N, exactly.
    """
    x = np.sort(x.ravel()).astype(np.float64)  # float32 is sorted ten times faster
    distance = _distance(ndtr(x))
    seen = (
        f"The values do not follow the normal bell curve: from {x[0]:.3g} to {x[-1]:.3g}, "
        f"{_share(x, 1):.1f} % within 1 (68.3 expected), {_share(x, 2):.1f} % within 2 (95.4), "
        f"{_share(x, 3):.2f} % within 3 (99.73). Draw with torch.randn and leave the tails on."
    )
    p_distance = 2 * float(np.exp(-2 * x.size * distance**2))
    p_largest = float((1 - 2 * ndtr(-np.abs(x).max())) ** x.size)
    waves = [Finding(_wave(wave, t), seen) for t, wave in _waves(x).items()]
    tails = [Finding(p_largest, seen), Finding(_flatness(x), seen)]
    return [Finding(p_distance, seen), *tails, *waves]


def _share(x: np.ndarray, bound: float) -> float:
    return 100 * float(np.mean(np.abs(x) <= bound))


def _distance(u: np.ndarray) -> float:
    """Kolmogorov's distance of sorted u from the uniform law on [0, 1]."""
    steps = np.arange(u.size + 1) / u.size
    return float(max(np.max(steps[1:] - u), np.max(u - steps[:-1])))


def _waves(x: np.ndarray) -> dict[float, np.ndarray]:
    """exp(i t x) by t; multiplied up from the slowest, which is cheaper than four of them.

    In single precision, in less than half of the time: its mean is right to 1e-8.
    """
    slow = (0.5 * x).astype(np.float32)
    half = np.cos(slow) + np.complex64(1j) * np.sin(slow)
    one = half * half
    two = one * one
    return {0.5: half, 1.0: one, 2.0: two, 3.0: two * one}


def _wave(wave: np.ndarray, t: float) -> float:
    expected = np.exp(-(t**2) / 2)
    twice = np.exp(-2 * t**2)
    mean = wave.mean(dtype=np.complex128)
    p_cos = _bernstein(float(mean.real) - expected, (1 + twice) / 2 - expected**2, wave.size)
    p_sin = _bernstein(float(mean.imag), (1 - twice) / 2, wave.size)
    return min(1.0, 2 * min(p_cos, p_sin))


def _flatness(x: np.ndarray) -> float:
    """The fourth Hermite polynomial of x cut at +-5: bounded, so that Bernstein applies."""
    expected, variance = _flatness_expected()
    gap = float(np.mean(_hermite(np.clip(x, -5, 5)))) - expected
    return min(1.0, _bernstein(gap, variance, x.size, 480.0))


@cache
def _flatness_expected() -> tuple[float, float]:
    """Expectation and variance of `_flatness`'s polynomial under the normal law."""
    grid = np.linspace(-5, 5, 20_001)
    density = np.exp(-(grid**2) / 2) / np.sqrt(2 * np.pi) * (grid[1] - grid[0])
    ends = 2 * float(ndtr(-5.0))
    expected = float(density @ _hermite(grid)) + ends * float(_hermite(grid[:1])[0])
    return expected, float(density @ (_hermite(grid) - expected) ** 2) + ends * 480.0**2


def _hermite(x: np.ndarray) -> np.ndarray:
    square = x * x
    return square * (square - 6) + 3


def _bernstein(gap: float, variance: float, count: int, most: float = 2.0) -> float:
    """P(|mean - expectation| >= gap) for terms within `most` of their expectation."""
    return float(2 * np.exp(-count * gap**2 / (2 * variance + 2 / 3 * most * abs(gap))))


def independent(x: np.ndarray) -> list[Finding]:
    """Rows and columns that know nothing of each other. x: (n, d), n and d at least 30.

    Row sums / sqrt(d) are N(0, 1) and row sums of squares chi-squared with d degrees, exactly
    and independently: their distribution functions are tested as in `bell`. Given one row, the
    scalar product of another with its direction is N(0, 1): union bound over all pairs.
    """
    x = x.astype(np.float64)
    rows = _among(x, "rows", "samples")
    columns = _among(x.T, "columns", "latent entries")
    return rows + columns


def _among(x: np.ndarray, name: str, what: str) -> list[Finding]:
    n, d = x.shape
    means = np.sort(ndtr(x.sum(1) / np.sqrt(d)))
    squares = np.sort(chdtr(d, (x**2).sum(1)))
    spread = "alike" if np.ptp(squares) < 0.5 else "unlike"
    return [
        Finding(
            2 * float(np.exp(-2 * n * _distance(means) ** 2)),
            f"The means of the {name} are not spread as those of independent {what} would be: "
            "draw every value anew, without sharing or centring.",
        ),
        Finding(
            2 * float(np.exp(-2 * n * _distance(squares) ** 2)),
            f"The lengths of the {name} are too {spread}: draw every value anew, without "
            "normalising.",
        ),
        _closest(x, name),
    ]


def _closest(x: np.ndarray, name: str) -> Finding:
    n, _ = x.shape
    lengths = np.maximum(np.sqrt((x**2).sum(1)), 1e-12)
    products = np.abs(x @ x.T) / lengths[:, None]
    np.fill_diagonal(products, 0.0)
    # A far tail: ndtr underflows no sooner than at 38, which is sure enough.
    p = n * (n - 1) * float(ndtr(-products.max()))
    i, j = np.unravel_index(int(products.argmax()), products.shape)
    cosine = float(x[i] @ x[j] / lengths[i] / lengths[j])
    text = f"{name.capitalize()} {i} and {j} go together (correlation {cosine:.2f}), "
    return Finding(min(1.0, p), text + "where independent draws have about 0.")


def scores(x: np.ndarray) -> np.ndarray:
    """The normal scores of the values' ranks, equal ones in random order.

    Whatever law the values follow, independent ones have scores that are nearly independent
    normal, so that what is found of them is no mere sign of another law.
    """
    order = np.lexsort((np.random.default_rng(0).random(x.size), x.ravel()))
    ranked = np.empty(x.size)
    ranked[order] = ndtri((np.arange(x.size) + 0.5) / x.size)
    return ranked.reshape(x.shape)


def standardised(first: np.ndarray, second: np.ndarray) -> list[Finding]:
    """Two batches whose sample means and variances are *too* near 0 and 1.

    The mean z of N values is N(0, 1) and independent of their sample variance, whose scaled
    distance w from 1 has a density below 0.41: each lies within 1e-3 of 0 with probability
    below 1e-3, all four below 1e-12.
    """
    near = 0
    for x in (first.astype(np.float64), second.astype(np.float64)):
        z = x.mean() * np.sqrt(x.size)
        w = (x.var(ddof=1) - 1) * np.sqrt((x.size - 1) / 2)
        biased = (x.var() - 1) * np.sqrt((x.size - 1) / 2)
        near += int(abs(z) < 1e-3) + int(min(abs(w), abs(biased)) < 1e-3)
    text = (
        "Mean and standard deviation are 0 and 1 almost exactly, in every batch: the batch was "
        "standardised, which ties its values together. Leave the noise as it is drawn."
    )
    return [Finding(1e-12 if near == 4 else 1.0, text)]


def repeated(x: np.ndarray) -> str | None:
    """Values that occur over and over: a row, a column or a value copied.

    Float32 noise from 24 random bits repeats a value now and then: among 200,000 values less
    than 5 % on average. Half of them repeated has a probability far below 1e-9 (Chernoff).
    """
    if x.shape[0] > 1 and np.all(x == x[:1]):
        return "Every row is the same: each sample needs noise of its own."
    if x.shape[1] > 1 and np.all(x == x[:, :1]):
        return "Every column is the same: each entry of a row needs a draw of its own."
    distinct = np.unique(x).size
    if distinct < 1000 and np.all(x == np.round(x)):
        return (
            f"All {x.size} values are whole numbers, from {x.min():g} to {x.max():g}: standard "
            "normal noise is continuous. Draw it with torch.randn."
        )
    if distinct < x.size / 2:
        return f"Only {distinct} of {x.size} values are different: draw every value anew."
    return _parallel(x)


def _parallel(x: np.ndarray) -> str | None:
    """Rows or columns that share a draw, whatever the values' mean and scale."""
    centred = (x.astype(np.float64) - x.mean()) / max(float(x.std()), 1e-12)
    for table, name in ((centred, "rows"), (centred.T, "columns")):
        finding = _closest(table, name) if min(table.shape) >= 30 else None
        if finding is not None and finding.p < ALARM / 1000:
            return f"{finding.text} Draw every value anew."
    return None


def carried_over(first: np.ndarray, second: np.ndarray) -> str | None:
    """Whether a second call's noise is the first's, shuffled, mirrored or partly kept.

    Shared values have a tiny probability: see `repeated`.
    """
    if first.shape != second.shape:
        return None
    if np.array_equal(first, second):
        return "Two calls gave the same noise: nothing may be seeded, stored or restored."
    a, b = np.sort(np.abs(first).ravel()), np.sort(np.abs(second).ravel())
    places = np.minimum(np.searchsorted(a, b), a.size - 1)
    shared = float(np.mean(a[places] == b))
    if shared > 0.5:
        return f"{100 * shared:.0f} % of a call's values were there in the call before: draw anew."
    return None


def between(first: np.ndarray, second: np.ndarray) -> list[Finding]:
    """Two calls that know nothing of each other: given one, the scalar product is N(0, 1)."""
    a, b = first.astype(np.float64).ravel(), second.astype(np.float64).ravel()
    product = float(a @ b) / max(float(np.sqrt(a @ a)), 1e-12)
    text = "The noise of two calls goes together: each call must draw anew."
    return [Finding(2 * float(ndtr(-abs(product))), text)]
