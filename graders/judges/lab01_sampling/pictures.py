"""Closed forms of sampling from a picture by inverse CDFs, and the usual slips."""

from collections.abc import Callable

import numpy as np

Array = np.ndarray
Sampler = Callable[[Array, Array], Array]
Places = tuple[Array, Array]


def invert(masses: Array, u: Array, row: Array | None = None, step: float = 0.0) -> Places:
    """Cells (n,) and places within them in [0, 1] (n,) where the piecewise-linear CDF equals u.

    masses: (k,); or (rows, k) where `row` (n,) tells each u's own. step: the cell is the one that
    u + step falls into. A row without mass gives nan: a slip may look at one.
    """
    rows = np.atleast_2d(masses).astype(np.float64)
    row = np.zeros(len(u), int) if row is None else row
    with np.errstate(invalid="ignore"):
        cdf = np.pad(rows.cumsum(1) / rows.sum(1, keepdims=True), ((0, 0), (1, 0)))[row]
    beside = np.clip(u + step, 0.0, 1.0)
    # Rounding may end in an empty last cell; the mass ends before it.
    last = (rows.shape[1] - 1 - (rows[:, ::-1] != 0).argmax(1))[row]
    cell = np.clip((cdf <= beside[:, None]).sum(1) - 1, 0, last)
    start, end = (cdf[np.arange(len(u)), cell + side] for side in (0, 1))
    width = end - start
    return cell, np.clip((u - start) / np.where(width > 0, width, 1.0), 0.0, 1.0)


def rows_then_columns(density: Array, u: Array) -> tuple[Array, Array, Array, Array]:
    """Row from the bottom, place in it, column, place in it; all (n,)."""
    upward = density[::-1].astype(np.float64)
    row, up = invert(upward.sum(1), u[:, 1])
    column, right = invert(upward, u[:, 0], row)
    return row, up, column, right


def sample(density: Array, u: Array) -> Array:
    """Points (n, 2) in [0, 1]^2."""
    row, up, column, right = rows_then_columns(density, u)
    height, width = density.shape
    return np.stack([(column + right) / width, (row + up) / height], axis=1)


def candidates(density: Array, u: Array, step: float = 1e-6) -> list[Array]:
    """Points (n, 2), each right: where u meets an edge of the CDF, either cell may be drawn."""
    upward = density[::-1].astype(np.float64)
    height, width = density.shape
    found = []
    for dy in (-step, 0.0, step):
        row, up = invert(upward.sum(1), u[:, 1], step=dy)
        for dx in (-step, 0.0, step):
            column, right = invert(upward, u[:, 0], row, dx)
            found.append(np.stack([(column + right) / width, (row + up) / height], axis=1))
    return found


def general(density: Array, u: Array, margin: float = 2e-5) -> Array:
    """Which points lie clear of the pixels' edges, so that rounding picks no other row; (n,)."""
    _, up, _, right = rows_then_columns(density, u)
    return np.minimum(np.minimum(up, 1 - up), np.minimum(right, 1 - right)) > margin


def _placed(x: float | None, y: float | None) -> Sampler:
    """Without interpolation: fixed places within the pixel where given."""

    def slip(density: Array, u: Array) -> Array:
        row, up, column, right = rows_then_columns(density, u)
        height, width = density.shape
        px = (column + (right if x is None else x)) / width
        return np.stack([px, (row + (up if y is None else y)) / height], axis=1)

    return slip


def _spread(density: Array, u: Array) -> Array:
    row, _, column, _ = rows_then_columns(density, u)
    height, width = density.shape
    return np.stack([column / max(width - 1, 1), row / max(height - 1, 1)], axis=1)


def _columns_first(density: Array, u: Array) -> Array:
    turned = sample(density.T[::-1, ::-1], u[:, ::-1])
    return turned[:, ::-1]


def _independent(density: Array, u: Array) -> Array:
    row, up = invert(density[::-1].sum(1).astype(float), u[:, 1])
    column, right = invert(density.sum(0).astype(float), u[:, 0])
    height, width = density.shape
    return np.stack([(column + right) / width, (row + up) / height], axis=1)


def _even_rows(density: Array, u: Array) -> Array:
    flat = density / np.maximum(density.sum(1, keepdims=True), 1e-300)
    return sample(flat, u)


def _mirrored_pixels(x: bool, y: bool) -> Sampler:
    def slip(density: Array, u: Array) -> Array:
        row, up, column, right = rows_then_columns(density, u)
        height, width = density.shape
        px = column + (1 - right if x else right)
        py = row + (1 - up if y else up)
        return np.stack([px / width, py / height], axis=1)

    return slip


def _uniform_pixels(x: bool, y: bool) -> Sampler:
    """The pixel's place is taken from u itself, which is not uniform within the pixel."""

    def slip(density: Array, u: Array) -> Array:
        row, up, column, right = rows_then_columns(density, u)
        height, width = density.shape
        px = column + (u[:, 0] if x else right)
        return np.stack([px / width, (row + (u[:, 1] if y else up)) / height], axis=1)

    return slip


def _wrong_row(density: Array, u: Array) -> Array:
    """y is right; x comes from the row as far from the top as the right one is from the bottom."""
    row, _, _, _ = rows_then_columns(density, u)
    points = sample(density, u)
    column, right = invert(density, u[:, 0], row)
    points[:, 0] = (column + np.nan_to_num(right)) / density.shape[1]
    return points


def _scaled(by: Callable[[int, int], tuple[float, float]]) -> Sampler:
    return lambda density, u: sample(density, u) * np.array(by(*density.shape))


SLIPS: tuple[tuple[str, Sampler], ...] = (
    (
        "The picture is upside down: row 0 is the top, so y falls as the row number grows.",
        lambda d, u: sample(d[::-1], u),
    ),
    (
        "u[:, 1] near 0 must give the bottom (y near 0); yours counts from the top.",
        lambda d, u: sample(d, np.stack([u[:, 0], 1 - u[:, 1]], 1)),
    ),
    ("Left and right are exchanged: column 0 is x near 0.", lambda d, u: sample(d[:, ::-1], u)),
    (
        "u[:, 0] near 0 must give the left (x near 0); yours counts from the right.",
        lambda d, u: sample(d, np.stack([1 - u[:, 0], u[:, 1]], 1)),
    ),
    (
        "The columns of u are exchanged: u[:, 1] is for y, u[:, 0] for x.",
        lambda d, u: sample(d, u[:, ::-1]),
    ),
    ("The points come as (y, x); return (x, y).", lambda d, u: sample(d, u)[:, ::-1]),
    (
        "Rows and columns of the picture are exchanged.",
        lambda d, u: sample(d.T, u),
    ),
    (
        "Rows and columns of the picture are exchanged.",
        lambda d, u: sample(d.T[::-1, ::-1], u),
    ),
    (
        "You draw x first, by the marginal of the columns; draw y first, then x in its row.",
        _columns_first,
    ),
    (
        "x is drawn from the marginal of the columns; it needs the conditional, the row of y.",
        _independent,
    ),
    ("The rows are drawn as if all had the same mass: use their sums.", _even_rows),
    ("x comes from the wrong row: the row numbers run from the top.", _wrong_row),
    ("The points are centres of pixels: within the pixel the CDF is linear.", _placed(0.5, 0.5)),
    ("The points are corners of pixels: within the pixel the CDF is linear.", _placed(0.0, 0.0)),
    ("The points are corners of pixels: within the pixel the CDF is linear.", _placed(1.0, 1.0)),
    ("The points are corners of pixels: within the pixel the CDF is linear.", _placed(0.0, 1.0)),
    ("The points are corners of pixels: within the pixel the CDF is linear.", _spread),
    ("x stays on the pixel's centre: within the pixel the CDF is linear.", _placed(0.5, None)),
    ("x stays on the pixel's edge: within the pixel the CDF is linear.", _placed(0.0, None)),
    ("x stays on the pixel's edge: within the pixel the CDF is linear.", _placed(1.0, None)),
    ("y stays on the pixel's centre: within the pixel the CDF is linear.", _placed(None, 0.5)),
    ("y stays on the pixel's edge: within the pixel the CDF is linear.", _placed(None, 0.0)),
    ("y stays on the pixel's edge: within the pixel the CDF is linear.", _placed(None, 1.0)),
    ("Within each pixel x runs from right to left.", _mirrored_pixels(True, False)),
    ("Within each pixel y runs from top to bottom.", _mirrored_pixels(False, True)),
    ("Within each pixel both coordinates run backwards.", _mirrored_pixels(True, True)),
    (
        "The place within the pixel is u itself; rescale u to the pixel's part of the CDF.",
        _uniform_pixels(True, True),
    ),
    (
        "The place within the pixel is u itself; rescale u to the pixel's part of the CDF.",
        _uniform_pixels(True, False),
    ),
    (
        "The place within the pixel is u itself; rescale u to the pixel's part of the CDF.",
        _uniform_pixels(False, True),
    ),
    ("The points are in pixels: divide by width and height.", _scaled(lambda h, w: (w, h))),
    ("Width and height are exchanged in scaling.", _scaled(lambda h, w: (w / h, h / w))),
    ("Both coordinates are divided by the width.", _scaled(lambda h, w: (1.0, h / w))),
    ("Both coordinates are divided by the height.", _scaled(lambda h, w: (w / h, 1.0))),
    (
        "The coordinates are divided by H - 1 and W - 1: n pixels have n + 1 edges.",
        _scaled(lambda h, w: (w / max(w - 1, 1), h / max(h - 1, 1))),
    ),
    ("The points lie in [-1, 1]^2, not in [0, 1]^2.", lambda d, u: 2 * sample(d, u) - 1),
    (
        "Dark and light are exchanged: large values of the density are likely.",
        lambda d, u: sample(d.max() - d + 0.0, u),
    ),
    ("The points do not depend on the density: u itself is returned.", lambda d, u: u),
    ("The points do not depend on the density: u itself is returned.", lambda d, u: u[:, ::-1]),
    ("The square of the density is sampled.", lambda d, u: sample(d.astype(float) ** 2, u)),
)
