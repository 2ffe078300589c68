"""Reads a grey picture as a density and says clearly why, where it cannot.

`as_density` takes an array, `load_density` a file. Bright means likely; row 0 is the top.
"""

from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike
from PIL import Image, UnidentifiedImageError

MAX_SIDE = 256
"""Files are shrunk to this many pixels a side: more detail than a small player can learn."""


class DensityError(ValueError):
    """A picture that is no density; the message says what came and how to mend it."""


def as_density(image: ArrayLike) -> np.ndarray:
    """A grey picture as a density: float64 (H, W), non-negative, summing to 1.

    image: (H, W) numbers of any range, 0 = never drawn, larger = more likely.
    Raises DensityError for a colour picture, NaN, negative values, an empty or all-black
    picture, and one whose whole mass sits in a single pixel.
    """
    try:
        grey = np.asarray(image, dtype=np.float64)
    except (TypeError, ValueError):
        raise DensityError("A picture is an array of numbers; this one is not.") from None
    _check_shape(grey)
    _check_values(grey)
    return np.asarray(grey / grey.max() / (grey / grey.max()).sum())


def load_density(path: str | Path, dark_is_likely: bool = False) -> np.ndarray:
    """A picture file as a density (H, W), its longer side at most 256 pixels.

    dark_is_likely: True for ink on white paper.
    Raises DensityError for what is missing, no picture, or in colour, and as `as_density`.
    """
    path = Path(path)
    image = _open(path)
    if _is_coloured(image):
        raise DensityError(
            f"{path.name} is a colour picture and a density has one number a pixel: "
            f"save it in grey first, e.g. Image.open({path.name!r}).convert('L').save('grey.png')."
        )
    grey = image.convert("L")
    grey.thumbnail((MAX_SIDE, MAX_SIDE))
    values = np.asarray(grey, dtype=np.float64)
    try:
        return as_density(255.0 - values if dark_is_likely else values)
    except DensityError as error:
        raise DensityError(f"{path.name}: {error}") from None


def _check_shape(grey: np.ndarray) -> None:
    if grey.ndim == 3:
        raise DensityError(
            f"This is a colour picture, shape {grey.shape}: a density has one number a pixel. "
            "Take its grey values first, e.g. image.mean(axis=2)."
        )
    if grey.ndim != 2 or grey.size == 0:
        raise DensityError(f"A density has rows and columns, (H, W); this has shape {grey.shape}.")


def _check_values(grey: np.ndarray) -> None:
    bad = int(np.count_nonzero(~np.isfinite(grey)))
    if bad:
        raise DensityError(f"{bad} of {grey.size} pixels are NaN or infinite: set them to 0.")
    if (grey < 0).any():
        raise DensityError(
            f"A density is never negative; the smallest pixel here is {grey.min():g}. "
            "Was the picture scaled to [-1, 1]? Use (image + 1) / 2."
        )
    lit = int(np.count_nonzero(grey))
    if lit == 0:
        raise DensityError(
            "Every pixel is black, so there is nothing to draw from. "
            "Bright means likely: is the picture empty, or should dark count?"
        )
    if lit == 1:
        raise DensityError(
            f"One pixel of the {grey.shape[0]} x {grey.shape[1]} picture holds all the mass: "
            "every sample would fall into it. Light at least two."
        )


def _open(path: Path) -> Image.Image:
    try:
        with Image.open(path) as image:
            image.load()
            return image
    except FileNotFoundError:
        raise DensityError(f"There is no file {path}. Check the name and the folder.") from None
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        raise DensityError(
            f"{path.name} cannot be read as a picture: save it as PNG or JPEG."
        ) from None


def _is_coloured(image: Image.Image) -> bool:
    """Whether some pixel's channels differ by more than JPEG's rounding does."""
    if image.mode in ("1", "L", "I", "F", "LA", "I;16"):
        return False
    channels = np.asarray(image.convert("RGB"), dtype=np.int16)
    return bool((channels.max(axis=2) - channels.min(axis=2)).max() > 16)
