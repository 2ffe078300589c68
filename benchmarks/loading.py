"""An epoch of 7,000 digits: `gancourse.data.batches` against DataLoader with ToTensor.

Prints CPU seconds (median of pairs) and their ratio. Needs no MNIST: the loader's side decodes
the same pictures from 8-bit arrays, as torchvision's MNIST class does.
"""

import statistics
import time
from collections.abc import Iterable

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import ToTensor

from gancourse.data import batches, load_digits

PAIRS, BATCH = 9, 64


class Decoded(Dataset):
    """What torchvision's MNIST does for each image: an array, a PIL image, a tensor."""

    def __init__(self, images: torch.Tensor, labels: torch.Tensor) -> None:
        self.images = (images[:, 0] * 255).byte()
        self.labels, self.transform = labels, ToTensor()

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        picture = Image.fromarray(self.images[index].numpy(), mode=None)
        return self.transform(picture), int(self.labels[index])


def seconds(epoch: Iterable[object]) -> float:
    """CPU seconds to walk an epoch."""
    start = time.process_time()
    for _ in epoch:
        pass
    return time.process_time() - start


def main() -> None:
    """Run the pairs in turn and print the medians."""
    torch.set_num_threads(1)
    digits = load_digits()
    images = digits.images[:7000]
    loader = DataLoader(Decoded(images, digits.labels[:7000]), BATCH, shuffle=True)
    pairs = [(seconds(loader), seconds(batches(images, BATCH))) for _ in range(PAIRS)]
    ratios = sorted(before / after for before, after in pairs)
    print(f"DataLoader + ToTensor: {statistics.median(p[0] for p in pairs):.4f} CPU s an epoch")
    print(f"gancourse.data.batches: {statistics.median(p[1] for p in pairs):.4f} CPU s an epoch")
    print(
        f"ratio: median {statistics.median(ratios):.1f}, from {ratios[0]:.1f} to {ratios[-1]:.1f}"
    )


if __name__ == "__main__":
    main()
