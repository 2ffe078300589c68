"""MNIST and Fashion-MNIST from local files, in either layout that torchvision leaves.

Files are looked for under GANCOURSE_DATA and the cache, in `MNIST/raw`, `raw` or the folder
itself, gzipped or not. A split counts only when its images and its labels are both there; where
neither split does, the test split is downloaded.
Sources: LeCun, Cortes, Burges, "The MNIST database of handwritten digits" (1998); Xiao, Rasul,
Vollgraf, "Fashion-MNIST" (2017).
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from gancourse.data.download import Remote, fetch
from gancourse.data.errors import DataError
from gancourse.data.idx import REMEDY, read_idx
from gancourse.data.places import find

SPLITS = {"test": "t10k", "train": "train"}


@dataclass(frozen=True)
class Family:
    """One data set in MNIST's file format.

    Attributes:
        folders: where it may lie below a data root, the place for downloads first.
        mirrors: the usual addresses, each ending in a slash.
        sums: MD5 and size of the test split's images and labels, gzipped, as torchvision has them.
    """

    folders: tuple[str, ...]
    mirrors: tuple[str, ...]
    sums: tuple[tuple[str, int], tuple[str, int]]


MNIST = Family(
    ("MNIST/raw", "MNIST", "raw", "."),
    (
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
    (
        ("9fb629c4189551a2d022fa330f9573f3", 1_648_877),
        ("ec29112dd5afa0611ce80d1b7f02629c", 4_542),
    ),
)
FASHION = Family(
    ("FashionMNIST/raw", "FashionMNIST"),
    ("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",),
    (
        ("bef4ecab320f06d8554ea6380940ec79", 4_422_102),
        ("bb300cfdad3c16e7a12a480ee83cd310", 5_148),
    ),
)


def load_splits(family: Family) -> dict[str, tuple[Tensor, Tensor]]:
    """Images uint8 (n, 1, 28, 28) and labels int64 (n,) of "test", "train" or both.

    Raises:
        FetchError: neither is here, nor can be downloaded.
        DataError: a file is damaged.
    """
    return {split: read_split(files) for split, files in split_files(family).items()}


def split_files(family: Family) -> dict[str, tuple[Path, Path]]:
    """The files of images and labels of "test", "train" or both; downloads where neither is here.

    Raises:
        FetchError: neither is here, nor can be downloaded.
    """
    found = {split: files for split in SPLITS if (files := find_split(family, split))}
    return found or {"test": fetch_test_split(family)}


def find_split(family: Family, split: str) -> tuple[Path, Path] | None:
    """The files of a split's images and labels, or None unless both are there."""
    images = _find(family, f"{SPLITS[split]}-images-idx3-ubyte")
    labels = _find(family, f"{SPLITS[split]}-labels-idx1-ubyte")
    return (images, labels) if images and labels else None


def fetch_test_split(family: Family) -> tuple[Path, Path]:
    """Download the test split, all that the course needs, into the cache; raises FetchError."""
    names = ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")
    images, labels = fetch(
        [
            Remote(family.folders[0], name, md5, size, family.mirrors)
            for name, (md5, size) in zip(names, family.sums, strict=True)
        ]
    )
    return images, labels


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
