"""What is measured of one image: slant, stroke width, the digit it reads as; its nearest real one.

Measures are for grey images of 28 by 28 pixels whose source has a classifier; others have none.
"""

import functools
from dataclasses import dataclass

from torch import Tensor

from gancourse.data import DataError, load_colour, load_digits, load_fashion
from gancourse.explore.errors import ExploreError
from gancourse.explore.subject import Subject
from gancourse.explore.threads import one_thread
from gancourse.metrics import class_probabilities, slant, stroke_width
from gancourse.metrics.classifier import SOURCES


@dataclass(frozen=True)
class Reading:
    """Measures of one image.

    Attributes:
        slant: tangent of the angle to the upright, to the right; nan without ink.
        width: of the strokes, in pixels; nan without ink.
        digit, confidence: what the source's classifier reads, and its probability.
    """

    slant: float
    width: float
    digit: int
    confidence: float

    def __str__(self) -> str:
        return (
            f"slant {self.slant:+.2f}, stroke width {self.width:.1f} pixels, "
            f"reads as {self.digit} (confidence {self.confidence:.0%})"
        )


@dataclass(frozen=True, eq=False)
class Neighbour:
    """A real image: its place in the training data, its label in words, and how far it is.

    image: float32 (channels, h, w) in [0, 1]. distance: root mean squared difference of pixels.
    """

    image: Tensor
    index: int
    label: str
    distance: float

    def __str__(self) -> str:
        return f"number {self.index:,}, labelled {self.label}, {self.distance:.2f} apart per pixel"


@one_thread()
def read(subject: Subject, image: Tensor) -> Reading | None:
    """Measures of one image (channels, h, w) in [0, 1]; None where there is no ruler for it."""
    if subject.source not in SOURCES or tuple(image.shape) != (1, 28, 28):
        return None
    batch = image[None]
    probabilities = class_probabilities(batch, subject.source)[0]
    digit = int(probabilities.argmax())
    lean, pen = float(slant(batch)), float(stroke_width(batch))
    return Reading(lean, pen, digit, float(probabilities[digit]))


@one_thread()
def nearest(subject: Subject, image: Tensor) -> Neighbour:
    """The training image with the smallest squared difference of pixels to this one.

    image: (channels, h, w) in [0, 1].
    Raises ExploreError where the subject's data are unknown, missing, or of another shape.
    """
    if subject.source is None:
        raise ExploreError(
            f"{subject.name}: its data are unknown. Say Subject(..., source='mnist') or another."
        )
    images, squares, labels = _real(subject.source)
    if images.shape[1:] != image.shape:
        raise ExploreError(
            f"{subject.name} makes images {tuple(image.shape)}, the data {subject.source!r} have "
            f"{tuple(images.shape[1:])}: is this the source it was trained on?"
        )
    flat = image.flatten()
    apart = squares - 2 * images.flatten(1) @ flat + flat.square().sum()
    index = int(apart.argmin())
    distance = float((images[index] - image).square().mean().sqrt())
    return Neighbour(images[index], index, labels[index], distance)


@functools.lru_cache(maxsize=2)
def _real(source: str) -> tuple[Tensor, Tensor, tuple[str, ...]]:
    """Training images, their squared lengths (n,), and their labels in words."""
    try:
        if source in SOURCES:
            digits = load_digits(source)
            images, words = digits.images, [str(label) for label in digits.labels.tolist()]
        else:
            pictures = load_fashion(source) if source == "fashion" else load_colour(source)
            images, words = pictures.images, [pictures.names[i] for i in pictures.labels.tolist()]
    except (DataError, ValueError) as error:
        raise ExploreError(f"No real images to compare with: {error}") from None
    return images, images.flatten(1).square().sum(1), tuple(words)
