"""Mode coverage in NumPy float64, and what is counted instead of it."""

from collections.abc import Callable

import numpy as np

Array = np.ndarray
Coverage = Callable[[Array, Array, float], tuple[float, float]]


def _distances(samples: Array, centers: Array, order: float = 2) -> Array:
    return np.asarray(np.linalg.norm(samples[:, None] - centers[None], ord=order, axis=2))


def _near(distances: Array, radius: float) -> tuple[Array, Array]:
    return distances.argmin(1), distances.min(1) <= radius


def coverage(samples: Array, centers: Array, radius: float) -> tuple[int, float]:
    """The number of centres nearest to a high-quality sample, and the share of such samples."""
    nearest, good = _near(_distances(samples, centers), radius)
    return len(set(nearest[good].tolist())), float(good.mean())


def _with_order(order: float) -> Coverage:
    def slip(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
        nearest, good = _near(_distances(samples, centers, order), radius)
        return len(set(nearest[good].tolist())), float(good.mean())

    return slip


def _any_within(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
    inside = _distances(samples, centers) <= radius
    return int(inside.any(0).sum()), float(inside.any(1).mean())


def _pairs(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
    inside = _distances(samples, centers) <= radius
    return int(inside.any(0).sum()), float(inside.mean())


def _nearest_only(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
    nearest, good = _near(_distances(samples, centers), radius)
    return len(set(nearest.tolist())), float(good.mean())


def _mapped(change: Callable[[int, float, int, int], tuple[float, float]]) -> Coverage:
    """The right numbers (covered, share, n, k) turned into others."""

    def slip(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
        return change(*coverage(samples, centers, radius), len(samples), len(centers))

    return slip


def _twice(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
    nearest, good = _near(_distances(samples, centers), radius)
    return int((np.bincount(nearest[good]) >= 2).sum()), float(good.mean())


def _far(samples: Array, centers: Array, radius: float) -> tuple[float, float]:
    nearest, good = _near(_distances(samples, centers), radius)
    return len(set(nearest[~good].tolist())), float((~good).mean())


SLIPS: tuple[tuple[str, Coverage], ...] = (
    ("The comparison is the wrong way round: high quality is NEAR a centre.", _far),
    ("The two numbers are returned in reverse order.", _mapped(lambda c, q, n, k: (q, c))),
    (
        "A mode counts as covered only if it is the NEAREST centre of a high-quality sample, not "
        "if any sample lies within radius of it.",
        _any_within,
    ),
    (
        "The second number is the share of samples, not of pairs of sample and centre.",
        _pairs,
    ),
    (
        "Modes are counted without asking for quality: a sample farther than radius covers none.",
        _nearest_only,
    ),
    (
        "The square of the distance is compared with radius; take the root, or radius squared.",
        lambda s, c, r: coverage(s, c, float(np.sqrt(r))),
    ),
    ("The distance is compared with radius squared.", lambda s, c, r: coverage(s, c, r * r)),
    ("The distance is compared with twice the radius.", lambda s, c, r: coverage(s, c, 2 * r)),
    ("The distance is compared with half the radius.", lambda s, c, r: coverage(s, c, r / 2)),
    ("Distances are sums of |dx| and |dy|: take the Euclidean distance.", _with_order(1)),
    (
        "Distances are the larger of |dx| and |dy|: take the Euclidean distance.",
        _with_order(np.inf),
    ),
    (
        "The number of high-quality samples is returned, not their share.",
        _mapped(lambda c, q, n, k: (c, q * n)),
    ),
    (
        "high_quality is in per cent: return a share from 0 to 1.",
        _mapped(lambda c, q, n, k: (c, 100 * q)),
    ),
    (
        "The share of covered modes is returned, not their number.",
        _mapped(lambda c, q, n, k: (c / k, q)),
    ),
    (
        "The share of modes is returned, not that of samples.",
        _mapped(lambda c, q, n, k: (c, c / k)),
    ),
    (
        "The number of good samples is returned, not that of covered modes.",
        _mapped(lambda c, q, n, k: (q * n, q)),
    ),
    ("The modes that are missed are counted.", _mapped(lambda c, q, n, k: (k - c, q))),
    ("The share of bad samples is returned.", _mapped(lambda c, q, n, k: (c, 1 - q))),
    ("A mode counts only with two samples or more; one is enough.", _twice),
    (
        "The sum is divided by the number of modes, not of samples.",
        _mapped(lambda c, q, n, k: (c, q * n / k)),
    ),
)
