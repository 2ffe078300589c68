"""The squared distance of scores to a target, and what is written instead: LSGAN's terms."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from graders.judges.kit.classifying import bce, sigmoid

Array = np.ndarray


def mse(scores: Array, target: float) -> float:
    """mean (score - target)^2; Mao et al. 2017."""
    return float(((scores - target) ** 2).mean())


def _at(target: float, scores: Array) -> float:
    return mse(scores, target)


def mse_variants(said: str, target: float) -> Iterator[tuple[str, Callable[[Array], Any]]]:
    """Hints and formulas of the score; said: what is scored, such as "disc(real)"."""
    other = 1 - target
    yield f"{said} has target {other:g}; it should be {target:g}.", lambda s: mse(s, other)
    for odd, name in ((-1.0, "-1"), (0.5, "0.5"), (0.9 if target else 0.1, "smoothed")):
        hint = f"The target of {said} is {name}; it should be {target:g}."
        yield hint, partial(_at, odd)
    yield f"The term of {said} has the wrong sign.", lambda s: -mse(s, target)
    yield (
        f"The term of {said} is a cross-entropy: LSGAN takes the squared distance to the target.",
        lambda s: bce(s, target),
    )
    yield (
        f"{said} goes through a sigmoid: LSGAN compares the raw scores with the target.",
        lambda s: mse(sigmoid(s), target),
    )
    yield f"{said} goes through a tanh: compare the raw scores.", lambda s: mse(np.tanh(s), target)
    yield (
        f"The term of {said} is an absolute distance; square it.",
        lambda s: np.abs(s - target).mean(),
    )
    yield f"The term of {said} is a critic's mean score.", lambda s: (1 - 2 * target) * s.mean()
    yield from _averaged_otherwise(said, target)


def _averaged_otherwise(said: str, target: float) -> Iterator[tuple[str, Callable[[Array], Any]]]:
    yield (
        f"The term of {said} is summed over patches and batch: take the mean.",
        lambda s: ((s - target) ** 2).sum(),
    )
    yield (
        f"The term of {said} is summed over an image's patches: average over them, too.",
        lambda s: ((s - target) ** 2).sum() / len(s),
    )
    yield (
        f"The term of {said} is summed over the batch: average over it, too.",
        lambda s: ((s - target) ** 2).mean((1, 2, 3)).sum(),
    )
    yield (
        f"The scores of {said} are averaged before they are squared: each patch has one.",
        lambda s: mse(s.mean(), target),
    )
    yield (
        f"The scores of {said} are averaged over an image before they are squared: each patch has "
        "one.",
        lambda s: mse(s.mean((1, 2, 3)), target),
    )
    yield (
        f"Only one patch of {said} is looked at: every patch counts.",
        lambda s: mse(s[:, :, 0, 0], target),
    )
