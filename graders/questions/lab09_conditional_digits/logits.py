"""Both heads' logits, as ACGAN's two losses are asked about."""

from collections.abc import Callable

import numpy as np

from graders.questions.kit.probes import far_logits, logits

Heads = tuple[np.ndarray, np.ndarray]
Draw = Callable[[np.random.Generator, int, int], Heads]


def heads(rng: np.random.Generator, n: int, k: int) -> Heads:
    """Source logits (n, 1) and class logits (n, k), none of them centred on 0."""
    return logits(rng, (n, 1)), logits(rng, (n, k))


def far(rng: np.random.Generator, n: int, k: int) -> Heads:
    """Logits up to +-100, of both signs."""
    return far_logits(rng, (n, 1)), far_logits(rng, (n, k))
