"""Handwritten digits that need no file and no network: scikit-learn's own 1,797.

They are 8 x 8 pixels (E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits,
UCI 1998). We enlarge them into MNIST's 28 x 28 frame with one bicubic interpolation that also
turns, shears, scales and shifts each copy a little, so that 1,297 originals give 7,000 training
images and the other 500 give 3,000 held-out ones. No original is on both sides.
"""

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample, pad

ORIGINALS, HELD_OUT_ORIGINALS = 1797, 500
FRAME = 20 / 28  # the glyph's share of the image's side, as in MNIST
INK = (0.3, 0.8)  # the stretch of greys that a blurred stroke's edge is sharpened from


def offline_digits(n: int, held_out: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Images (n, 1, 28, 28) in [0, 1], labels (n,), and the same of the held-out originals.

    Always the same images for the same sizes.
    """
    small, labels = _originals()
    order = torch.from_numpy(np.random.RandomState(0).permutation(ORIGINALS))
    train, test = order[:-HELD_OUT_ORIGINALS], order[-HELD_OUT_ORIGINALS:]
    generator = torch.Generator().manual_seed(0)
    pick = train[torch.arange(n) % len(train)]
    pick_held_out = test[torch.arange(held_out) % len(test)]
    images = enlarge(small[torch.cat([pick, pick_held_out])], generator)
    return images[:n], labels[pick], images[n:], labels[pick_held_out]


def enlarge(small: Tensor, generator: torch.Generator) -> Tensor:
    """Slightly varied 28 x 28 copies of images (n, 1, 8, 8) in [0, 1], with crisp strokes."""
    grid = affine_grid(_variations(len(small), generator), [len(small), 1, 28, 28], False)
    grey = grid_sample(pad(small, (2, 2, 2, 2)), grid * (8 / 12), "bicubic", "zeros", False)
    return ((grey - INK[0]) / (INK[1] - INK[0])).clamp(0, 1)


def _variations(n: int, generator: torch.Generator) -> Tensor:
    """Affine maps (n, 2, 3) from image to glyph coordinates, both in [-1, 1]."""
    turn, shear, wide, high, x, y = torch.randn(6, n, generator=generator).clamp(-2, 2)
    turn, shear = 0.08 * turn, 0.10 * shear
    wide, high = (1 + 0.06 * wide) / FRAME, (1 + 0.04 * high) / FRAME
    rows = [
        torch.stack([wide * turn.cos(), wide * (shear - turn.sin()), 0.05 * x], 1),
        torch.stack([high * turn.sin(), high * turn.cos(), 0.05 * y], 1),
    ]
    return torch.stack(rows, 1)


def _originals() -> tuple[Tensor, Tensor]:
    from sklearn.datasets import load_digits  # only who needs it pays for this import

    found = load_digits()
    images = torch.from_numpy(found.images).float()[:, None] / 16
    return images, torch.from_numpy(found.target).long()
