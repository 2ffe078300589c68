"""Rulers for handwriting: how far a digit leans and how wide its pen was.

Both were checked against digits whose slant and pen width are known (tests).
"""

import numpy as np
import torch
from torch import Tensor

from gancourse.data.pen import lean
from gancourse.metrics.images import checked

INK = 0.5  # grey from which a pixel counts as ink
ZOOM = 3  # strokes are measured on an enlarged image, else widths come in whole pixels


def slant(images: Tensor) -> Tensor:
    """Shear to the right, float32 (n,), as the tangent of the angle to the upright.

    The covariance of x and height over the variance of height, of the ink; nan where there is
    none. Images are (n, 1, 28, 28) in [0, 1].
    """
    return lean(checked(images)[:, 0])


def stroke_width(images: Tensor) -> Tensor:
    """Mean width of the strokes in pixels, float32 (n,); nan where there is no ink.

    Twice the mean distance from the skeleton to the edge. Images are (n, 1, 28, 28) in [0, 1].
    """
    size = [ZOOM * side for side in images.shape[-2:]]
    large = torch.nn.functional.interpolate(checked(images), size, mode="bilinear")
    return torch.tensor([_width(ink) for ink in (large[:, 0] > INK).numpy()])


def _width(ink: np.ndarray) -> float:
    from scipy.ndimage import distance_transform_edt
    from skimage.morphology import skeletonize

    spine = skeletonize(ink)
    if not spine.any():
        return float("nan")
    # The distance reaches the first empty pixel's middle, half a pixel beyond the edge.
    return float(2 * distance_transform_edt(ink)[spine].mean() - 1) / ZOOM
