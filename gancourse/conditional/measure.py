"""A conditional generator in three numbers: is it what was asked for, is it real, does it vary?

None of them alone is enough. A distance looks at all labels together and does not see a label
that is not heard; a generator that draws ten images, one a label, has a label accuracy of 1.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from gancourse.data import Digits
from gancourse.metrics.classifier import features, probabilities_of
from gancourse.metrics.distance import compare_moments, reference_features, refuse_mixing
from gancourse.metrics.images import ENOUGH, refuse_few


@dataclass(frozen=True)
class Conditional:
    """What came out for each label, seen by the independent digit classifier.

    Attributes:
        accuracy: share of images in which the classifier sees the digit that was asked for.
        distance: Fréchet digit distance of all of them together.
        spread: how much the features of one label's images vary, as a share of what real digits
            of that label do: traces of the covariances, averaged over labels. 1 is as real.
        confusion: float64 (10, 10): row asked for, column seen, each row summing to 1.
    """

    accuracy: float
    distance: float
    spread: float
    confusion: Tensor


def measure(
    images: Tensor, labels: Tensor, digits: Digits, *, at_least: int = ENOUGH
) -> Conditional:
    """The three numbers of images (n, 1, 28, 28) in [0, 1] that were asked for by labels (n,).

    digits: what they are compared with, through the classifier of its source.
    at_least: fewer images than this are refused. Each label must come twice or more.
    """
    refuse_mixing(images, digits, None)
    refuse_few(images, at_least)
    fake, real = features(images, digits.source), reference_features(digits)
    seen = probabilities_of(fake, digits.source).argmax(1)
    counts = torch.zeros(10, 10, dtype=torch.float64)
    counts.index_put_((labels, seen), torch.ones(len(labels), dtype=torch.float64), True)
    return Conditional(
        accuracy=float((seen == labels).double().mean()),
        distance=compare_moments(fake, real),
        spread=_within(fake, labels) / _within(real, digits.held_out_labels.cpu()),
        confusion=counts / counts.sum(1, keepdim=True),
    )


def _within(values: Tensor, labels: Tensor) -> float:
    """The trace of the covariance of features (n, 64) within a label, averaged over labels."""
    traces = [values[labels == label].var(0).sum() for label in labels.unique()]
    return float(torch.stack(traces).mean())
