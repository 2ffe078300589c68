"""The Fréchet digit distance: how far generated digits are from real ones, as a distribution.

As Heusel et al., "GANs Trained by a Two Time-Scale Update Rule" (2017), equation 6, but on the
features of our small digit classifier instead of Inception's, in float64, by torchmetrics.
Distances hold within one source of data only; `scale(source)` says how to read them.
In quick mode only the first few generated images are looked at.
"""

import functools

from torch import Tensor, nn

from gancourse.data import Digits
from gancourse.metrics.classifier import features
from gancourse.metrics.images import ENOUGH, looked_at, refuse_few


def digit_distance(
    fake_images: Tensor, digits: Digits, *, trained_on: str | None = None, at_least: int = ENOUGH
) -> float:
    """Fréchet distance of generated images to the held-out digits; 0 is the same distribution.

    Args:
        fake_images: (n, 1, 28, 28) in [0, 1].
        digits: what they are compared with, through the classifier of its source.
        trained_on: the source that the generator was trained on, where known; another one than
            `digits.source` is refused.
        at_least: fewer images than this are refused, because a small sample looks worse than it
            is (real MNIST against real: 0.9 with 3,000 and several times that with 250).

    Raises:
        ValueError: too few images, a wrong shape or range, or two sources mixed.
    """
    refuse_mixing(fake_images, digits, trained_on)
    refuse_few(fake_images, at_least)
    fake = features(looked_at(fake_images), digits.source)
    return compare_moments(fake, reference_features(digits))


def compare_moments(fake: Tensor, real: Tensor) -> float:
    """Fréchet distance of two Gaussians with the moments of these features, float64 (n, width)."""
    from torchmetrics.image.fid import FrechetInceptionDistance

    metric = FrechetInceptionDistance(feature=_AsIs(real.shape[1]))
    metric.update(real, real=True)
    metric.update(fake, real=False)
    return max(float(metric.compute()), 0.0)  # rounding may leave -1e-12


@functools.lru_cache(maxsize=2)
def reference_features(digits: Digits) -> Tensor:
    """Features, float64 (m, 64), of the held-out images; computed once for each `Digits`."""
    return features(digits.held_out_images, digits.source)


def refuse_mixing(fake: Tensor, digits: Digits, trained_on: str | None) -> None:
    """Raises ValueError unless tensors are compared with the digits they were trained on."""
    if not isinstance(digits, Digits):
        raise ValueError("digits must come from load_digits: they name the source to compare by.")
    if not isinstance(fake, Tensor):
        raise ValueError(f"fake_images is {type(fake).__name__}, expected a tensor of images.")
    if trained_on not in (None, digits.source):
        raise ValueError(
            f"A generator trained on {trained_on!r} cannot be measured against {digits.source!r}: "
            "distances hold within one source."
        )


class _AsIs(nn.Module):
    """Features pass unchanged: they were computed once for all measures."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.num_features = width  # torchmetrics asks for it

    def forward(self, values: Tensor) -> Tensor:
        return values
