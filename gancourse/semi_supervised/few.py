"""A few labels among many images: draws of labels, and how well a network names the rest."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from gancourse.data import Digits
from gancourse.training import evaluating, seeded

SHIFT, SIDE = 2, 28
SOFT = 1e-2  # rounding may carry a pixel this far beyond [-1, 1]
AT_A_TIME = 250


@dataclass(frozen=True, eq=False)
class Few:
    """The images that have a label.

    Attributes:
        images: float32 (n, 1, 28, 28) in [-1, 1].
        labels: int64 (n,).
    """

    images: Tensor
    labels: Tensor

    def __post_init__(self) -> None:
        if len(self.images) != len(self.labels):
            raise ValueError(
                f"{len(self.images)} images but {len(self.labels)} labels: take both by one index."
            )

    def batch(self, size: int, order: torch.Generator) -> tuple[Tensor, Tensor]:
        """A batch drawn anew from all of them: images (size, 1, 28, 28) and labels (size,)."""
        index = torch.randint(len(self.labels), (size,), generator=order).to(self.labels.device)
        return self.images[index], self.labels[index]


def refuse_unfit(images: Tensor, name: str) -> None:
    """Raises ValueError, with the remedy, unless images are (n, 1, 28, 28), finite, in [-1, 1]."""
    if images.shape[1:] != (1, SIDE, SIDE):
        raise ValueError(
            f"{name}: shape {tuple(images.shape)}, expected (n, 1, {SIDE}, {SIDE}): pad, crop or "
            "resize them."
        )
    if not len(images):
        raise ValueError(f"{name}: there is none; take some of each class.")
    low, high = (float(x) for x in images.aminmax())
    if not math.isfinite(high - low):
        raise ValueError(f"{name}: some pixels are nan or infinite; look at where they come from.")
    if low < -1 - SOFT or high > 1 + SOFT:
        raise ValueError(
            f"{name}: pixels from {low:.3g} to {high:.3g}, expected [-1, 1]: scale them, as "
            "2 * images - 1 does with [0, 1]."
        )


def few_labels(digits: Digits, a_class: int, draw: int, classes: int = 10) -> Few:
    """`a_class` training images of each class, with their labels; all others count as unlabelled.

    draw: which ones; the same for the same number. Raises ValueError where a class has too few.
    """
    order = torch.randperm(len(digits.labels), generator=seeded(draw)).to(digits.labels.device)
    shuffled = digits.labels[order]
    places = [order[shuffled == label][:a_class] for label in range(classes)]
    short = [label for label, place in enumerate(places) if len(place) < a_class]
    if short:
        raise ValueError(
            f"Fewer than {a_class} training images of {short}: take fewer a class, or more images."
        )
    index = torch.cat(places)
    return Few(2 * digits.images[index] - 1, digits.labels[index])


def moved(images: Tensor, order: torch.Generator, by: int = SHIFT) -> Tensor:
    """Each image (n, 1, h, w) moved by up to `by` pixels each way; black comes in at the edges.

    Images in [-1, 1], so that black is -1.
    """
    n, _, high, wide = images.shape
    framed = nn.functional.pad(images, (by,) * 4, value=-1.0)
    down, across = torch.randint(2 * by + 1, (2, n, 1), generator=order).to(images.device)
    rows = (down + torch.arange(high, device=images.device))[:, :, None]
    columns = (across + torch.arange(wide, device=images.device))[:, None, :]
    whose = torch.arange(n, device=images.device)[:, None, None]
    return framed[whose, 0, rows, columns][:, None]


def accuracy(net: nn.Module, digits: Digits, n: int | None = None, classes: int = 10) -> float:
    """The share of held-out digits, of the first n or of all, that the net names rightly.

    net: images in [-1, 1] -> logits (n, `classes` or more). What comes behind the classes, as the
    logit of "fake", does not count.
    """
    images, labels = 2 * digits.held_out_images[:n] - 1, digits.held_out_labels[:n]
    with evaluating(net):
        seen = torch.cat([net(part)[:, :classes].argmax(1) for part in images.split(AT_A_TIME)])
    return float((seen == labels).float().mean())
