"""The course's own pictures, each drawn from a formula: zigzag, blobs, ring and bat.

Every function gives classes of grey pictures, float64 (k, H, W) in [0, 1], row 0 at the top.
"""

from itertools import pairwise

import numpy as np

SIZE = 96
"""Pixels a side."""
RING_RADIUS = 0.7
RING_SIGMA = 0.05
BLOB_CENTERS = ((-0.55, -0.35), (0.55, 0.35))
BLOB_SIGMA = 0.13
_REACH = 2.5
"""Gaussians are cut off at this many sigmas, so that a class has edges and a support."""


def zigzag() -> np.ndarray:
    """One class: a line of three strokes with even ink along it."""
    x, y = _pixels()
    corners = [(-0.75, -0.55), (-0.25, 0.55), (0.25, -0.55), (0.75, 0.55)]
    strokes = pairwise(corners)
    distance = np.min([_to_stroke(x, y, start, end) for start, end in strokes], axis=0)
    return _ink(0.09 - distance)[None]


def blobs() -> np.ndarray:
    """Two classes: round blobs with empty space between them."""
    return np.stack([_spot(cx, cy, BLOB_SIGMA) for cx, cy in BLOB_CENTERS])


def ring() -> np.ndarray:
    """Eight classes: small blobs evenly spaced on a circle, counted from the right, upwards."""
    return np.stack([_spot(cx, cy, RING_SIGMA) for cx, cy in ring_centers()])


def bat() -> np.ndarray:
    """Two classes: the left and the right half of a bat with spread wings."""
    x, y = _pixels()
    wings = 1 - (x / 0.9) ** 2 - ((y - 0.05) / 0.45) ** 2
    above = np.minimum((x / 0.42) ** 2 + ((y - 0.62) / 0.42) ** 2 - 1, 1)
    scallops = [((x - c) / 0.27) ** 2 + ((y + 0.52) / 0.33) ** 2 - 1 for c in (-0.52, 0.0, 0.52)]
    cut = np.minimum.reduce([above, *scallops])
    body = 1 - (x / 0.14) ** 2 - ((y + 0.02) / 0.42) ** 2
    head = 1 - (x / 0.12) ** 2 - ((y - 0.36) / 0.14) ** 2
    ears = 0.055 - np.abs(np.abs(x) - 0.075) - 0.35 * np.maximum(y - 0.42, 0)
    ears = np.where((y > 0.4) & (y < 0.62), ears, -1)
    shape = np.maximum.reduce([np.minimum(wings, cut), body, head, ears])
    ink = _ink(shape)
    return np.stack([np.where(x < 0, ink, 0.0), np.where(x >= 0, ink, 0.0)])


def ring_centers(k: int = 8) -> np.ndarray:
    """Centres (k, 2) of the ring's blobs, in the square [-1, 1]^2."""
    angle = 2 * np.pi * np.arange(k) / k
    return RING_RADIUS * np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _pixels() -> tuple[np.ndarray, np.ndarray]:
    """x and y, (H, W) each, of every pixel's middle in [-1, 1]."""
    middle = (np.arange(SIZE) + 0.5) / SIZE * 2 - 1
    x, y = np.meshgrid(middle, middle[::-1])
    return x, y


def _spot(cx: float, cy: float, sigma: float) -> np.ndarray:
    x, y = _pixels()
    squared = ((x - cx) ** 2 + (y - cy) ** 2) / sigma**2
    return np.where(squared < _REACH**2, np.exp(-squared / 2), 0.0)


def _ink(inside: np.ndarray) -> np.ndarray:
    """1 where `inside` is positive, 0 elsewhere."""
    return (inside > 0).astype(np.float64)


def _to_stroke(
    x: np.ndarray, y: np.ndarray, start: tuple[float, float], end: tuple[float, float]
) -> np.ndarray:
    """Distance of each pixel to the segment from start to end."""
    (ax, ay), (bx, by) = start, end
    along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
    t = np.clip(along, 0, 1)
    return np.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
