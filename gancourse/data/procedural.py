"""Digits that we draw ourselves, so that the truth about each is known.

Each glyph of a font that matplotlib carries is thinned to its skeleton once; an image is the set
of points within half a pen's width of the skeleton, seen through an affine map. So slant, pen
width, rotation, scale, shift and font are known for every image, and no font of the system is
used.
"""

import functools
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import grid_sample

FONTS = ("DejaVuSans", "DejaVuSansMono", "DejaVuSerif", "cmss10", "cmr10")
CANVAS, GLYPH_HEIGHT = 160, 100  # of the master drawings, in pixels
SIDE, HEIGHT = 28, 20  # of the images: a digit of scale 1 is 20 pixels high
SOFTNESS = 1.0  # pixels over which a stroke's edge fades


@dataclass(frozen=True)
class Factors:
    """The truth about n digits, a tensor (n,) each.

    Attributes:
        label: int64, 0 to 9.
        font: int64, an index into FONTS.
        slant: shear to the right, as the tangent of the angle to the upright.
        thickness: width of the pen in pixels.
        rotation: degrees, anticlockwise.
        scale: 1 is 20 pixels high.
        shift_x, shift_y: pixels to the right and down.
    """

    label: Tensor
    font: Tensor
    slant: Tensor
    thickness: Tensor
    rotation: Tensor
    scale: Tensor
    shift_x: Tensor
    shift_y: Tensor

    def __getitem__(self, index: Tensor | slice) -> "Factors":
        return Factors(*(getattr(self, field.name)[index] for field in fields(self)))


def procedural_digits(n: int, generator: torch.Generator) -> tuple[Tensor, Factors]:
    """n random digits: images float32 (n, 1, 28, 28) in [0, 1], and the truth about them."""
    factors = random_factors(n, generator)
    return draw_digits(factors), factors


def random_factors(n: int, generator: torch.Generator) -> Factors:
    """Independent factors for n digits: labels and fonts uniform, the others in fixed ranges."""

    def uniform(low: float, high: float) -> Tensor:
        return low + (high - low) * torch.rand(n, generator=generator)

    return Factors(
        label=torch.randint(10, (n,), generator=generator),
        font=torch.randint(len(FONTS), (n,), generator=generator),
        slant=uniform(-0.4, 0.4),
        thickness=uniform(1.5, 4.5),
        rotation=uniform(-6, 6),
        scale=uniform(0.8, 1.05),
        shift_x=uniform(-1.5, 1.5),
        shift_y=uniform(-1.5, 1.5),
    )


def draw_digits(factors: Factors) -> Tensor:
    """Images float32 (n, 1, 28, 28) in [0, 1] of the digits that these factors describe."""
    return torch.cat([_draw(factors[chunk]) for chunk in _chunks(len(factors.label))])


def _chunks(n: int, size: int = 1000) -> list[slice]:
    return [slice(start, start + size) for start in range(0, max(n, 1), size)]


def _draw(factors: Factors) -> Tensor:
    glyphs = _distances()[factors.font, factors.label][:, None]
    grid = _grid(factors)
    pixels = factors.scale * HEIGHT / GLYPH_HEIGHT  # of the image, for one of the master's
    distance = grid_sample(glyphs, grid, "bilinear", "border", False) * pixels[:, None, None, None]
    half_pen = factors.thickness[:, None, None, None] / 2
    return ((half_pen - distance) / SOFTNESS + 0.5).clamp(0, 1)


def _grid(factors: Factors) -> Tensor:
    """Where each pixel (n, 28, 28) of the images lies on the master's canvas, in [-1, 1]."""
    axis = torch.arange(SIDE) - (SIDE - 1) / 2
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    x, y = x - factors.shift_x[:, None, None], y - factors.shift_y[:, None, None]
    angle = factors.rotation.deg2rad()[:, None, None]
    x, y = angle.cos() * x - angle.sin() * y, angle.sin() * x + angle.cos() * y
    x = x + factors.slant[:, None, None] * y  # up is negative y, and leans to the right
    to_master = GLYPH_HEIGHT / HEIGHT / factors.scale * 2 / CANVAS
    return torch.stack([x, y], -1) * to_master[:, None, None, None]


@functools.cache
def _distances() -> Tensor:
    """Distance to the skeleton in the master's pixels, float32 (fonts, 10, canvas/2, canvas/2)."""
    from matplotlib import get_data_path
    from scipy.ndimage import distance_transform_edt
    from skimage.morphology import skeletonize

    folder = Path(get_data_path()) / "fonts" / "ttf"
    glyphs = [[_glyph(folder / f"{font}.ttf", digit) for digit in range(10)] for font in FONTS]
    skeletons = [[skeletonize(glyph) for glyph in row] for row in glyphs]
    maps = [[distance_transform_edt(~skeleton) for skeleton in row] for row in skeletons]
    return torch.from_numpy(np.array(maps, dtype=np.float32)[..., ::2, ::2])  # smooth enough


def _glyph(path: Path, digit: int) -> np.ndarray:
    """A digit's ink (canvas, canvas), centred and of the standard height."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(str(path), GLYPH_HEIGHT)
    left, top, right, bottom = font.getbbox(str(digit))
    font = ImageFont.truetype(str(path), GLYPH_HEIGHT * GLYPH_HEIGHT / (bottom - top))
    left, top, right, bottom = font.getbbox(str(digit))
    image = Image.new("L", (CANVAS, CANVAS))
    corner = ((CANVAS - left - right) / 2, (CANVAS - top - bottom) / 2)
    ImageDraw.Draw(image).text(corner, str(digit), fill=255, font=font)
    return np.asarray(image) > 127
