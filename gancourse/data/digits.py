"""The course's digits, wherever it runs: MNIST where it can be had, else what needs no file.

`load_digits()` says in one line what it used. Everything is tensors in memory: walk them with
`gancourse.data.batches`. A process makes them once, and again if their tensors were changed.
"""

import functools
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from gancourse.data.download import FetchError
from gancourse.data.errors import DataError
from gancourse.data.mnist import MNIST, read_split, split_files
from gancourse.data.places import remedy

SOURCES = ("auto", "mnist", "offline", "procedural")
Split = tuple[str, Path, Path]  # its name, the files of its images and of its labels
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
        """The same digits on another device; these very ones where they are there already."""
        if torch.device(device) == self.images.device:
            return self
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
    digits, why_not = find_digits(source)
    say(_sentence(digits) + (f" (no MNIST: {why_not}). {remedy()}." if why_not else "."))
    return digits.to(device)


def find_digits(source: str = "auto") -> tuple[Digits, str]:
    """What `load_digits` gives, on the CPU, and for "auto" why it is not MNIST, or "".

    Says nothing; raises as `load_digits` does.
    """
    if source not in SOURCES:
        raise ValueError(f"source is {source!r}, expected one of {', '.join(SOURCES)}.")
    if source in ("offline", "procedural"):
        return _kept(source), ""
    try:
        files = split_files(MNIST)
    except FetchError as error:
        if source == "mnist":
            raise DataError(
                f"MNIST is not here: {error}. {remedy()}, or use load_digits('offline')."
            ) from None
        return _kept("offline"), str(error)
    return _kept("mnist", tuple((split, *pair) for split, pair in files.items())), ""


def _kept(source: str, files: tuple[Split, ...] = ()) -> Digits:
    """The digits made before from the same, unless a tensor of theirs has been changed since."""
    stamps = tuple(path.stat().st_mtime_ns for _, *pair in files for path in pair)
    digits, versions = _made(source, files, stamps)
    if versions != _versions(digits):
        _made.cache_clear()
        digits, _ = _made(source, files, stamps)
    return digits


@functools.lru_cache(maxsize=2)
def _made(
    source: str, files: tuple[Split, ...], stamps: tuple[int, ...]
) -> tuple[Digits, tuple[int, ...]]:
    made = _mnist(files) if source == "mnist" else {"offline": _offline}.get(source, _procedural)()
    return made, _versions(made)


def _versions(digits: Digits) -> tuple[int, ...]:
    """How often each tensor was changed in place, as torch counts for its gradients."""
    tensors = (digits.images, digits.labels, digits.held_out_images, digits.held_out_labels)
    return tuple(tensor._version for tensor in tensors)


def _mnist(files: tuple[Split, ...]) -> Digits:
    splits = {split: read_split((images, labels)) for split, images, labels in files}
    images, labels = splits.get("test") or splits["train"]
    order = torch.from_numpy(np.random.RandomState(0).permutation(len(images)))
    cut = len(images) - min(HELD_OUT, len(images) // 3)
    rest, held_out = order[:cut], order[cut:]
    reserve = _unit(images[held_out]), labels[held_out]
    images, labels = splits["train"] if len(splits) == 2 else (images[rest], labels[rest])
    return Digits(_unit(images), labels, *reserve, "mnist")


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
