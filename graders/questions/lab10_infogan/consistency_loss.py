"""Asks for `consistency_loss`: two renderings of one batch, alike and unlike, of every size."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import batches, classes, far_logits, logits
from graders.questions.kit.pure import Groups, exercise, manners, probe


def pair(rng: np.random.Generator, n: int, k: int, apart: float = 0.8, size: float = 1.0) -> Plain:
    """Logits of two renderings, which agree but for `apart`; some kinds are seldom chosen."""
    first = size * (1.5 * logits(rng, (n, k)) + rng.normal(0.0, 1.0, (1, k)))
    return probe(first, first + apart * size * rng.normal(0.0, 1.0, (n, k)))


def unlike(rng: np.random.Generator, n: int, k: int) -> Plain:
    """Two renderings that never agreed."""
    return probe(2 * logits(rng, (n, k)), 2 * logits(rng, (n, k)))


def far(rng: np.random.Generator, n: int, k: int) -> Plain:
    """Logits far out, as a sure network gives them: nearly every share is exactly 0 in float32."""
    first = far_logits(rng, (n, k))
    second = np.where(rng.random((n, 1)) < 0.7, first, far_logits(rng, (n, k)))
    return probe(first, second)


def half_far(rng: np.random.Generator, n: int, k: int) -> Plain:
    """Sure of one half of the batch, and of the other not."""
    sure = np.arange(n)[:, None] < n // 2
    two = (np.where(sure, far_logits(rng, (n, k)), logits(rng, (n, k))) for _ in range(2))
    return probe(*two)


def pose(rng: np.random.Generator) -> Groups:
    """Renderings that agree, that do not, in every size; kinds few and many; logits far out."""
    return {
        "usual": [pair(rng, n, k) for n, k in ((6, 4), (9, 3), (12, 5))],
        "unlike": [unlike(rng, n, k) for n, k in ((7, 4), (5, 3), (15, 6))],
        "sizes": [pair(rng, n, 4, apart=1.5) for n in batches(rng, own=96)],
        "kinds": [pair(rng, 9, k) for k in classes(rng, own=10) if k > 1],
        "far": [far(rng, 8, 4), far(rng, 5, 3), half_far(rng, 8, 5), far(rng, 3, 12)],
        **manners(lambda: pair(rng, 5, 3)),
    }


EXERCISE = exercise(3, pose)
