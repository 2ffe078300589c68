"""What a translation is worth: read through a known inverse, compared with a truth, disturbed.

A cycle that closes proves nothing by itself: two translators that leave everything as it is close
it, too.
"""

import torch
from torch import Tensor, nn

from gancourse.cyclegan.domains import Domain
from gancourse.metrics import classify
from gancourse.training import evaluating

AT_A_TIME = 250


def translated(net: nn.Module, images: Tensor) -> Tensor:
    """The net's pictures of images (n, 1, h, w), in eval mode and without a graph."""
    with evaluating(net):
        return torch.cat([net(part) for part in images.split(AT_A_TIME)])


def read_rightly(pictures: Tensor, labels: Tensor, kind: Domain) -> float:
    """The share of pictures that `kind`'s classifier names by their labels.

    pictures: (n, 1, 28, 28) in [-1, 1] that should be of this kind; its known inverse comes first.
    labels: int64 (n,), the digits that they should still show.
    """
    named = classify((kind.plain(pictures).clamp(-1, 1) + 1) / 2, kind.source)
    return float((named == labels.cpu()).float().mean())


def picture_error(pictures: Tensor, truth: Tensor) -> float:
    """The mean distance of two batches, pixel by pixel; from black to white it is 2."""
    return float((pictures - truth).abs().mean())


def cycle_error(there: nn.Module, back: nn.Module, images: Tensor) -> float:
    """How far images are from where they come back to."""
    return picture_error(translated(back, translated(there, images)), images)


def noisy_cycle_error(
    there: nn.Module, back: nn.Module, images: Tensor, sigma: float, noise: torch.Generator
) -> float:
    """The cycle's error where normal noise of this size is added to the picture in the middle.

    What is written there in faint patterns drowns; what can be seen does not (Chu et al. 2017).
    """
    middle = translated(there, images)
    drawn = torch.randn(middle.shape, generator=noise).to(middle.device)
    return picture_error(translated(back, middle + sigma * drawn), images)


def different(pictures: Tensor, originals: Tensor) -> float:
    """How much pictures differ among each other, as a share of how much the originals do.

    Each with its neighbour in the batch: 0 where all became one, 1 where nothing was lost.
    """
    apart = picture_error(pictures, pictures.roll(1, 0))
    return apart / picture_error(originals, originals.roll(1, 0))
