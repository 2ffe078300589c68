"""The course's digits, wherever it runs: MNIST where it can be had, else what needs no file.

`load_digits()` says in one line what it used. Everything is tensors in memory: walk them with
`gancourse.data.batches`.
"""

import functools
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from gancourse.data.download import FetchError
from gancourse.data.errors import DataError
from gancourse.data.mnist import MNIST, load_splits
from gancourse.data.places import remedy

SOURCES = ("auto", "mnist", "offline", "procedural")
TRAINING, HELD_OUT = 7_000, 3_000


@dataclass(frozen=True, eq=False)
class Digits:
    """Images to train on and others held out to measure against.

    Attributes:
        images: float32 (n, 1, 28, 28) in [0, 1], white ink on black.
        labels: int64 (n,), the digits 0 to 9.
        held_out_images, held_out_labels: the same, 3,000 of them; never train on these.
        source: "mnist", "offline" or "procedural"; distances hold within one source only.
    """

    images: Tensor
    labels: Tensor
    held_out_images: Tensor
    held_out_labels: Tensor
    source: str

    def scaled(self) -> Tensor:
        """The training images in [-1, 1], a generator's range when it ends in tanh."""
        return 2 * self.images - 1

    def to(self, device: str | torch.device) -> "Digits":
        """The same digits on another device."""
        return Digits(
            self.images.to(device),
            self.labels.to(device),
            self.held_out_images.to(device),
            self.held_out_labels.to(device),
            self.source,
        )


def load_digits(source: str = "auto", device: str | torch.device = "cpu") -> Digits:
    """Digits (see `Digits`) on the device, always in the same order.

    Args:
        source: "mnist": MNIST from GANCOURSE_DATA or the cache, downloaded where possible;
            7,000 and 3,000 of its test split, or its whole training split where that is there.
            "offline": scikit-learn's handwritten digits, enlarged; 7,000 and 3,000.
            "procedural": drawn by us, with known factors; 7,000 and 3,000.
            "auto": "mnist" where it can be had, else "offline".
        device: where the tensors go.

    Raises:
        DataError: MNIST was asked for and is not there, or a file is damaged.
        ValueError: no such source.
    """
    if source not in SOURCES:
        raise ValueError(f"source is {source!r}, expected one of {', '.join(SOURCES)}.")
    if source in ("auto", "mnist"):
        digits, why_not = _mnist()
        if digits is None and source == "mnist":
            raise DataError(
                f"MNIST is not here: {why_not}. {remedy()}, or use load_digits('offline')."
            )
        digits = digits or _offline()
    else:
        digits, why_not = (_offline() if source == "offline" else _procedural()), ""
    say(_sentence(digits) + (f" (no MNIST: {why_not}). {remedy()}." if why_not else "."))
    return digits.to(device)


def _mnist() -> tuple[Digits | None, str]:
    """MNIST, or None and the reason why it cannot be had."""
    try:
        splits = load_splits(MNIST)
    except FetchError as error:
        return None, str(error)
    images, labels = splits.get("test") or splits["train"]
    order = torch.from_numpy(np.random.RandomState(0).permutation(len(images)))
    cut = len(images) - min(HELD_OUT, len(images) // 3)
    rest, held_out = order[:cut], order[cut:]
    reserve = _unit(images[held_out]), labels[held_out]
    images, labels = splits["train"] if len(splits) == 2 else (images[rest], labels[rest])
    return Digits(_unit(images), labels, *reserve, "mnist"), ""


def _unit(images: Tensor) -> Tensor:
    return images.float().div_(255)


def _offline() -> Digits:
    from gancourse.data.offline import offline_digits

    return Digits(*offline_digits(TRAINING, HELD_OUT), "offline")


def _procedural() -> Digits:
    from gancourse.data.procedural import procedural_digits

    generator = torch.Generator().manual_seed(0)
    images, factors = procedural_digits(TRAINING + HELD_OUT, generator)
    labels = factors.label
    return Digits(
        images[:TRAINING], labels[:TRAINING], images[TRAINING:], labels[TRAINING:], "procedural"
    )


def _sentence(digits: Digits) -> str:
    names = {
        "mnist": "MNIST",
        "offline": "scikit-learn's handwritten digits, enlarged",
        "procedural": "digits drawn by the course",
    }
    n, held_out = len(digits.images), len(digits.held_out_images)
    return f"Digits: {names[digits.source]}, {n:,} to train on and {held_out:,} held out"


@functools.cache
def say(sentence: str) -> None:
    """Say it once a process, on stdout: nbgrader takes anything on stderr for a failure."""
    print(sentence.encode("ascii", "replace").decode())  # system messages may be in any language
