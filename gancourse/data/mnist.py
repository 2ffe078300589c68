"""MNIST and Fashion-MNIST from local files, in either layout that torchvision leaves.

Files are looked for under GANCOURSE_DATA and the cache, in `MNIST/raw`, `raw` or the folder
itself, gzipped or not. A split counts only when its images and its labels are both there.
Sources: LeCun, Cortes, Burges, "The MNIST database of handwritten digits" (1998); Xiao, Rasul,
Vollgraf, "Fashion-MNIST" (2017).
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from gancourse.data.errors import DataError
from gancourse.data.idx import REMEDY, read_idx
from gancourse.data.places import find

SPLITS = {"test": "t10k", "train": "train"}


@dataclass(frozen=True)
class Family:
    """One data set in MNIST's file format: its name, and the folders where it may lie."""

    name: str
    folders: tuple[str, ...]


MNIST = Family("MNIST", ("MNIST/raw", "MNIST", "raw", "."))
FASHION = Family("Fashion-MNIST", ("FashionMNIST/raw", "FashionMNIST", "fashion-mnist"))


def find_split(family: Family, split: str) -> tuple[Path, Path] | None:
    """The files of a split's images and labels, or None unless both are there."""
    images = _find(family, f"{SPLITS[split]}-images-idx3-ubyte")
    labels = _find(family, f"{SPLITS[split]}-labels-idx1-ubyte")
    return (images, labels) if images and labels else None


def read_split(files: tuple[Path, Path]) -> tuple[Tensor, Tensor]:
    """Images uint8 (n, 1, 28, 28) and labels int64 (n,).

    Raises:
        DataError: a file is damaged or the two do not belong together.
    """
    images, labels = read_idx(files[0]), read_idx(files[1])
    if images.shape[1:] != (28, 28):
        raise DataError(f"{files[0]} holds no 28 x 28 images, but {images.shape}: {REMEDY}.")
    if labels.shape != (len(images),) or labels.max(initial=0) > 9:
        raise DataError(f"{files[1]} does not hold the labels of {files[0].name}: {REMEDY}.")
    return torch.from_numpy(images.copy())[:, None], torch.from_numpy(labels.copy()).long()


def _find(family: Family, stem: str) -> Path | None:
    dotted = stem.replace("-idx", ".idx")  # as some archives name them
    names = [name + end for name in (stem, dotted) for end in ("", ".gz")]
    return find(names, list(family.folders))
