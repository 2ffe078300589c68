"""Lab 04: what the discriminator measures. Questions on divergences and generator losses."""

from collections.abc import Mapping

import numpy as np

from graders.plain import Plain
from graders.questions.kit.pure import exercise, probe

Groups = Mapping[str, list[Plain]]
EXTREMES = (-100.0, -60.0, -35.0, -20.0, 20.0, 35.0, 60.0, 100.0)


def simplex(rng: np.random.Generator, k: int, *zeros: int) -> np.ndarray:
    """A distribution on k outcomes, each at least 0.2 / k likely but for those named; (k,)."""
    p = rng.gamma(1.0, 1.0, k) + 0.2
    p[list(zeros)] = 0.0
    return (p / p.sum()).astype(np.float32)


def ordinary(rng: np.random.Generator) -> list[Plain]:
    """Pairs of distributions without zeros, of several lengths."""
    return [probe(simplex(rng, k), simplex(rng, k)) for k in (5, 7, 2)]


def disjoint(rng: np.random.Generator) -> list[Plain]:
    """Pairs of distributions that never happen together."""
    return [
        probe(simplex(rng, 6, 0, 2, 3), simplex(rng, 6, 1, 4, 5)),
        probe(simplex(rng, 4, 1, 2, 3), simplex(rng, 4, 0, 1, 2)),
    ]


def pose_kl(rng: np.random.Generator) -> Groups:
    """Without zeros, p zero, both zero, q zero where p is not."""
    return {
        "usual": ordinary(rng),
        "zeros": [
            probe(simplex(rng, 6, 1, 4), simplex(rng, 6)),
            probe(simplex(rng, 3, 0, 1), simplex(rng, 3)),
        ],
        "empty": [probe(simplex(rng, 6, 2, 5), simplex(rng, 6, 2))],
        "infinite": [probe(simplex(rng, 5), simplex(rng, 5, 3)), *disjoint(rng)],
    }


def pose_symmetric(rng: np.random.Generator) -> Groups:
    """Without zeros, one or both zero, disjoint supports."""
    return {
        "usual": ordinary(rng),
        "zeros": [
            probe(simplex(rng, 6, 1, 4), simplex(rng, 6, 2)),
            probe(simplex(rng, 6, 1, 4), simplex(rng, 6, 4)),
        ],
        "disjoint": disjoint(rng),
    }


def two_samples(rng: np.random.Generator, n: int) -> Plain:
    """Two samples of n numbers, no two of all 2n closer than 0.04, unsorted."""
    grid = np.arange(2 * n) * 0.1 + rng.uniform(-0.03, 0.03, 2 * n)
    mixed = rng.permutation(grid) - grid.mean()
    return probe(mixed[:n], mixed[n:])


def shifted_samples(rng: np.random.Generator, n: int) -> Plain:
    """As `two_samples`, the second far to the left and wider."""
    x, y = two_samples(rng, n)["args"]
    return probe(x, 3.0 * y - rng.uniform(4.0, 6.0))


def pose_wasserstein(rng: np.random.Generator) -> Groups:
    """Overlapping samples, shifted ones, single points."""
    overlapping = [two_samples(rng, n) for n in (6, 9, 14)]
    return {"usual": [*overlapping, shifted_samples(rng, 7)], "single": [shifted_samples(rng, 1)]}


def densities(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Densities between 0.1 and 4."""
    return rng.uniform(0.1, 4.0, shape).astype(np.float32)


def pose_optimal(rng: np.random.Generator) -> Groups:
    """Ordinary densities, far tails, one of the two zero, both zero."""
    tail = np.exp(rng.uniform(np.log(1e-14), np.log(1e-6), (2, 8)))
    p, q = densities(rng, (6,)), densities(rng, (6,))
    p[[1, 3]], q[[2, 3]] = 0.0, 0.0
    return {
        "usual": [probe(densities(rng, s), densities(rng, s)) for s in ((5,), (3, 4))],
        "tails": [probe(tail[0], tail[1])],
        "zeros": [probe(p, q)],
    }


def pose_logits(rng: np.random.Generator) -> Groups:
    """Ordinary logits of several batch sizes; large ones alone and in a batch."""
    mixed = rng.permutation(np.array(EXTREMES))[:, None]
    return {
        "usual": [probe(rng.normal(0.3, 2.0, (n, 1))) for n in (7, 4, 1)],
        "extreme": [*(probe(np.array([[x]])) for x in EXTREMES), probe(mixed)],
    }


def pose_exponential(rng: np.random.Generator) -> Groups:
    """As `pose_logits`, up to 80 only, where the exponential still fits into float32."""
    large = [probe(np.array([[x]])) for x in (-80.0, -30.0, 12.0, 30.0, 50.0, 80.0)]
    return {
        "usual": [probe(rng.normal(0.3, 1.2, (n, 1))) for n in (7, 4, 1)],
        "extreme": [*large, probe(np.array([[79.0], [80.0], [78.5]]))],
    }


EXERCISES = {
    "kl_divergence": exercise(2, pose_kl),
    "js_divergence": exercise(2, pose_symmetric),
    "total_variation": exercise(1, pose_symmetric),
    "wasserstein_1d": exercise(2, pose_wasserstein),
    "optimal_discriminator": exercise(1, pose_optimal),
    "saturating_gen_loss": exercise(1, pose_logits),
    "non_saturating_gen_loss": exercise(1, pose_logits),
    "maximum_likelihood_gen_loss": exercise(1, pose_exponential),
}
