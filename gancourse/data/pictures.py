"""Pictures beyond digits: Fashion-MNIST and CIFAR-10, or generated shapes where they are not.

CIFAR-10 is A. Krizhevsky, "Learning Multiple Layers of Features from Tiny Images" (2009).
"""

import tarfile
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from gancourse.data.digits import HELD_OUT, TRAINING, say
from gancourse.data.download import FetchError, Remote, fetch
from gancourse.data.errors import DataError
from gancourse.data.mnist import FASHION, load_splits
from gancourse.data.places import remedy, roots
from gancourse.data.shapes import NAMES, colour_shapes
from gancourse.quick import is_quick

CIFAR = Remote(
    ".",
    "cifar-10-python.tar.gz",
    "c58f30108f718f92721af3b95e74349a",
    170_498_071,
    ("https://www.cs.toronto.edu/~kriz/",),
)
ENOUGH_IN_A_HURRY = 500  # shapes in quick mode, where drawing them all would cost most of a lab
CIFAR_FOLDER = "cifar-10-batches-py"
CIFAR_NAMES = (
    "airplane",
    "automobile",
    "bird",
    "cat",
    "deer",
    "dog",
    "frog",
    "horse",
    "ship",
    "truck",
)
FASHION_NAMES = (
    "T-shirt",
    "trouser",
    "pullover",
    "dress",
    "coat",
    "sandal",
    "shirt",
    "sneaker",
    "bag",
    "ankle boot",
)


@dataclass(frozen=True, eq=False)
class Pictures:
    """Labelled pictures.

    Attributes:
        images: float32 (n, channels, height, width) in [0, 1].
        labels: int64 (n,).
        names: what each label stands for.
        source: "cifar10", "fashion" or "shapes".
    """

    images: Tensor
    labels: Tensor
    names: tuple[str, ...]
    source: str

    def scaled(self) -> Tensor:
        """The images in [-1, 1]."""
        return 2 * self.images - 1


def load_colour(source: str = "auto", device: str | torch.device = "cpu") -> Pictures:
    """Colour pictures (n, 3, 32, 32) on the device.

    Args:
        source: "cifar10": its 50,000 training images, downloaded (170 MB) where they are not
            there. "shapes": 10,000 generated (500 in quick mode). "auto": CIFAR-10 where it is
            already there, else shapes; it downloads nothing.
        device: where the tensors go.

    Raises:
        DataError: CIFAR-10 was asked for and cannot be had, or a file is damaged.
        ValueError: no such source.
    """
    _refuse_unknown(source, ("auto", "cifar10", "shapes"))
    folder = None if source == "shapes" else _cifar_root()
    if folder is None and source == "cifar10":
        folder = _fetch_cifar()
    pictures = _read_cifar(folder) if folder else _shapes(32)
    name = "CIFAR-10" if folder else "generated shapes"
    say(f"Colour pictures: {name}, {len(pictures.images):,} images.")
    return _to(pictures, device)


def load_fashion(source: str = "auto", device: str | torch.device = "cpu") -> Pictures:
    """Grey pictures (n, 1, 28, 28) on the device.

    Args:
        source: "fashion": Fashion-MNIST's training split where it is there, else its test split,
            downloaded (4 MB) if need be. "shapes": 10,000 generated, without their colour.
            "auto": Fashion-MNIST where it can be had, else shapes.
        device: where the tensors go.

    Raises:
        DataError: Fashion-MNIST was asked for and cannot be had, or a file is damaged.
        ValueError: no such source.
    """
    _refuse_unknown(source, ("auto", "fashion", "shapes"))
    pictures, why_not = (_shapes(28), "") if source == "shapes" else _fashion()
    if why_not and source == "fashion":
        raise DataError(
            f"Fashion-MNIST is not here: {why_not}. {remedy()}, or use load_fashion('shapes')."
        )
    name = "Fashion-MNIST" if pictures.source == "fashion" else "generated shapes"
    reason = f" (no Fashion-MNIST: {why_not})" if why_not else ""
    say(f"Grey pictures: {name}, {len(pictures.images):,} images{reason}.")
    return _to(pictures, device)


def _refuse_unknown(source: str, known: tuple[str, ...]) -> None:
    if source not in known:
        raise ValueError(f"source is {source!r}, expected one of {', '.join(known)}.")


def _to(pictures: Pictures, device: str | torch.device) -> Pictures:
    images, labels = pictures.images.to(device), pictures.labels.to(device)
    return Pictures(images, labels, pictures.names, pictures.source)


def _shapes(side: int) -> Pictures:
    generator = torch.Generator().manual_seed(0)
    count = ENOUGH_IN_A_HURRY if is_quick() else TRAINING + HELD_OUT
    images, labels = colour_shapes(count, generator, side)
    images = images if side == 32 else images.mean(1, keepdim=True)
    return Pictures(images, labels, NAMES, "shapes")


def _fashion() -> tuple[Pictures, str]:
    """Fashion-MNIST, or shapes and the reason why."""
    try:
        splits = load_splits(FASHION)
    except FetchError as error:
        return _shapes(28), str(error)
    images, labels = splits.get("train") or splits["test"]
    return Pictures(images.float().div_(255), labels, FASHION_NAMES, "fashion"), ""


def _cifar_root() -> Path | None:
    """The data root that holds CIFAR-10 as torchvision leaves it, unpacked."""
    return next((root for root in roots() if (root / CIFAR_FOLDER).is_dir()), None)


def _fetch_cifar() -> Path:
    """Download and unpack CIFAR-10 into the cache; returns the cache."""
    try:
        (archive,) = fetch([CIFAR])
    except FetchError as error:
        raise DataError(
            f"CIFAR-10 is not here: {error}. {remedy()}, or use load_colour('shapes')."
        ) from error
    with tarfile.open(archive) as packed:
        packed.extractall(archive.parent, filter="data")
    archive.unlink()
    return archive.parent


def _read_cifar(root: Path) -> Pictures:
    from torchvision.datasets import CIFAR10  # it checks each file's sum before it unpickles it

    try:
        data = CIFAR10(str(root), train=True, download=False)
    except RuntimeError as error:
        folder = root / CIFAR_FOLDER
        raise DataError(
            f"{folder} is incomplete or damaged: delete it and run load_colour('cifar10') again "
            "to get a fresh copy, or use load_colour('shapes')."
        ) from error
    images = torch.from_numpy(data.data).permute(0, 3, 1, 2).float().div_(255)
    return Pictures(images, torch.tensor(data.targets), CIFAR_NAMES, "cifar10")
