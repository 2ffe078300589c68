"""Pictures in pairs, and a discriminator that is shown both of a pair."""

from typing import NamedTuple

import numpy as np

from graders.questions.kit.posed_nets import PATCH, table
from graders.questions.kit.probes import numbers


class Sizes(NamedTuple):
    """Pictures, channels of the condition and of the image, height and width (both even)."""

    n: int
    cond: int
    image: int
    high: int
    wide: int


FEW = Sizes(3, 2, 1, 4, 2)


def every_size(rng: np.random.Generator) -> list[Sizes]:
    """A few, one, two, more than 16; upright, lying, one patch only; more channels on each side."""
    few, many = int(rng.integers(3, 6)), int(rng.integers(17, 20))
    return [
        Sizes(few, 2, 1, 4, 6),
        Sizes(1, 1, 3, 6, 4),
        Sizes(2, 2, 2, 2, 2),
        Sizes(many, 1, 2, 2, 4),
        Sizes(1, 1, 1, 2, 2),
        Sizes(few, 3, 3, 4, 4),
    ]


def picture(rng: np.random.Generator, sizes: Sizes, channels: int) -> np.ndarray:
    """(n, channels, high, wide)."""
    return numbers(rng, (sizes.n, channels, sizes.high, sizes.wide))


def pair(rng: np.random.Generator, sizes: Sizes) -> tuple[np.ndarray, np.ndarray]:
    """A fake and its target, nowhere nearly equal: there the distance has a kink."""
    fake = picture(rng, sizes, sizes.image)
    gap = rng.uniform(0.05, 1.8, fake.shape) * rng.choice([-1.0, 1.0, 1.0], fake.shape)
    return fake, fake + gap


def disc(rng: np.random.Generator, sizes: Sizes) -> np.ndarray:
    """The weights of a discriminator of pairs."""
    return table(rng, sizes.cond + sizes.image, 1)


def far_disc(rng: np.random.Generator, reach: float, *images: np.ndarray) -> np.ndarray:
    """The weights of one whose logits on this pair are of both signs, the largest +-reach."""
    x = np.concatenate(images, axis=1)
    n, k, h, w = x.shape
    rows = np.moveaxis(x.reshape(n, k, h // PATCH, PATCH, w // PATCH, PATCH).mean((3, 5)), 1, -1)
    weights = table(rng, k, 1)
    weights[k : 2 * k] = 0.0
    logits = rows @ weights[:k]
    weights[-1] = -(logits.max() + logits.min()) / 2
    return np.asarray(weights * 2 * reach / np.ptp(logits))
