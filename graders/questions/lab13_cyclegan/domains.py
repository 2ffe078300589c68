"""Pictures of two domains, and networks between them."""

import numpy as np

from graders.questions.kit.posed_nets import table
from graders.questions.kit.probes import numbers

Shape = tuple[int, int, int]
"""Channels, height and width, both even."""
SHAPE: Shape = (2, 2, 4)


def batch(rng: np.random.Generator, n: int, shape: Shape = SHAPE) -> np.ndarray:
    """n pictures of a domain."""
    return numbers(rng, (n, *shape), 0.8)


def disc(rng: np.random.Generator, shape: Shape = SHAPE, size: float = 0.6) -> np.ndarray:
    """The weights of a discriminator."""
    return table(rng, shape[0], 1, size)


def gen(rng: np.random.Generator, shape: Shape = SHAPE) -> np.ndarray:
    """The weights of a generator."""
    return table(rng, shape[0], shape[0])


def sizes(rng: np.random.Generator) -> list[tuple[int, int, Shape]]:
    """Of two batches and of their pictures: unequal both ways, equal, one, more than 16."""
    few, more, many = int(rng.integers(2, 4)), int(rng.integers(4, 6)), int(rng.integers(17, 20))
    return [
        (few, more, SHAPE),
        (more, few, (1, 4, 2)),
        (few, few, (3, 2, 2)),
        (1, 1, (1, 2, 4)),
        (1, few, SHAPE),
        (many, 1, (1, 2, 2)),
    ]
