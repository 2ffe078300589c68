"""What was made of held-out conditions, measured four ways; each alone can be fooled."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from gancourse.data import Digits
from gancourse.metrics.classifier import features, probabilities_of
from gancourse.metrics.distance import compare_moments, reference_features
from gancourse.pix2pix.pairs import EDGE, Pairs, check_pictures
from gancourse.training import evaluating

AT_A_TIME = 250
INK = 0.8  # a pixel brighter than this is ink, in [0, 1]


@dataclass(frozen=True)
class Measures:
    """How good n made digits are.

    Attributes:
        l1: mean distance of a pixel from its target's, both in [0, 1]; 0 is best.
        accuracy: share that the course's classifier takes for the digit that it was.
        distance: Fréchet digit distance to the held-out digits; 0 is best.
        blur: share of pixels on the way between black and white, less the targets' own share.
    """

    l1: float
    accuracy: float
    distance: float
    blur: float


def translate(gen: nn.Module, cond: Tensor) -> Tensor:
    """What the network makes of conditions (n, c, h, w), in eval mode, on the CPU.

    Raises ValueError for conditions that are no pictures in [-1, 1] of sides divisible by 8.
    """
    check_pictures(cond, "cond")
    with evaluating(gen):
        return torch.cat([gen(part).cpu() for part in cond.split(AT_A_TIME)])


def as_digits(pictures: Tensor) -> Tensor:
    """Pictures (n, 1, 32, 32) in [-1, 1] as digits (n, 1, 28, 28) in [0, 1], without their edge."""
    return ((pictures + 1) / 2).clamp(0, 1)[..., EDGE:-EDGE, EDGE:-EDGE]


def measure(made: Tensor, held_out: Pairs, digits: Digits) -> Measures:
    """Made pictures (n, 1, 32, 32) of the held-out conditions, in their order, against targets.

    digits: whose classifier looks, and whose held-out digits the distance is to.
    """
    if made.shape != held_out.target.shape:
        raise ValueError(
            f"made is {tuple(made.shape)} and the targets {tuple(held_out.target.shape)}: "
            "measure one made picture for each held-out pair."
        )
    target, shown = held_out.target.cpu(), as_digits(made)
    seen = features(shown, digits.source)  # once, for both
    named = probabilities_of(seen, digits.source).argmax(1) == held_out.labels.cpu()
    return Measures(
        l1=float((made - target).abs().mean()) / 2,
        accuracy=float(named.float().mean()),
        distance=compare_moments(seen, reference_features(digits)),
        blur=grey_share(shown) - grey_share(as_digits(target)),
    )


def grey_share(images: Tensor) -> float:
    """The share of pixels of images in [0, 1] between a fifth and four fifths."""
    return float(((images > 1 - INK) & (images < INK)).float().mean())


def saturation(made: Tensor, grey: Tensor) -> Tensor:
    """How colourful the ink is: brightest less darkest channel of its mean colour, (n,) in [0, 1].

    made: (n, 3, h, w) in [-1, 1]. grey: (n, 1, h, w), whose bright pixels are the ink.
    """
    ink = ((grey + 1) / 2 > INK).to(made.dtype)
    mean = ((made + 1) / 2 * ink).sum((2, 3)) / ink.sum((2, 3)).clamp(min=1)
    return mean.amax(1) - mean.amin(1)
