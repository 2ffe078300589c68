"""Several honest numbers about generated digits at once, since each alone can be fooled.

Precision is blind to missing modes (one sharp image repeated scores 1), the distance to a missing
condition; so read distance, classes and recall together.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from gancourse.data import Digits
from gancourse.metrics.classifier import features, probabilities_of
from gancourse.metrics.distance import compare_moments, reference_features, refuse_mixing
from gancourse.metrics.images import ENOUGH, looked_at, refuse_few

PRESENT = 0.02  # a class is there when this share of the images falls to it
MANIFOLD, NEIGHBOURS = 1_000, 3


@dataclass(frozen=True)
class Quality:
    """What n generated images look like beside the held-out ones of one source.

    Attributes:
        distance: Fréchet digit distance, 0 is best.
        classes: how many of the ten digits get at least 2 % of the images.
        entropy: of the shares of the ten digits, as a share of log 10; 1 is even.
        precision: share of fakes that lie among the real ones.
        recall: share of real ones that lie among the fakes.
        n: images measured.
        source: the source of data; compare within one only.
    """

    distance: float
    classes: int
    entropy: float
    precision: float
    recall: float
    n: int
    source: str


def measure_digits(
    fake_images: Tensor, digits: Digits, *, trained_on: str | None = None, at_least: int = ENOUGH
) -> Quality:
    """All measures of `Quality` with one pass through the classifier.

    Arguments and errors are those of `digit_distance`.
    """
    refuse_mixing(fake_images, digits, trained_on)
    refuse_few(fake_images, at_least)
    fake = features(looked_at(fake_images), digits.source)
    real = reference_features(digits)
    named = probabilities_of(fake, digits.source).argmax(1)
    precision, recall = precision_recall(fake[:MANIFOLD], real[:MANIFOLD])
    return Quality(
        distance=compare_moments(fake, real),
        classes=class_coverage(named),
        entropy=class_entropy(named),
        precision=precision,
        recall=recall,
        n=len(fake),
        source=digits.source,
    )


def class_coverage(labels: Tensor, classes: int = 10, present: float = PRESENT) -> int:
    """How many classes get at least the share `present` of labels, int64 (n,)."""
    shares = torch.bincount(labels, minlength=classes) / max(len(labels), 1)
    return int((shares >= present).sum())


def class_entropy(labels: Tensor, classes: int = 10) -> float:
    """Entropy of the labels' shares over log(classes): 1 is even, 0 is a single class."""
    from scipy.special import entr

    shares = torch.bincount(labels, minlength=classes) / max(len(labels), 1)
    return float(entr(shares.double().numpy()).sum() / math.log(classes))


def precision_recall(fake: Tensor, real: Tensor, k: int = NEIGHBOURS) -> tuple[float, float]:
    """Share of fakes within the reals' manifold, and of reals within the fakes'.

    A manifold is the union of balls about each point that reach its k-th neighbour: Kynkäänniemi
    et al., "Improved Precision and Recall Metric" (2019), equations 1 and 2.

    Args:
        fake, real: features (n, d) and (m, d); n and m must exceed k, and be alike for a fair
            comparison. About 1,000 each is usual here.
        k: which neighbour sets a ball's radius.
    """
    if min(len(fake), len(real)) <= k:
        raise ValueError(f"{len(fake)} fakes and {len(real)} reals: each must exceed k = {k}.")
    across = torch.cdist(fake, real)
    in_real = (across <= _radii(real, k)[None, :]).any(1)
    in_fake = (across <= _radii(fake, k)[:, None]).any(0)
    return float(in_real.double().mean()), float(in_fake.double().mean())


def _radii(points: Tensor, k: int) -> Tensor:
    """Distance (n,) of each point to its k-th neighbour; it is its own zeroth."""
    return torch.cdist(points, points).kthvalue(k + 1, dim=1).values
