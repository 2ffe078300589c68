"""Reads what `graders.questions.kit.outside` saw of a network: lines, and exchanged rows."""

from collections.abc import Sequence

import numpy as np

from graders.plain import Plain

Array = np.ndarray


def straight(looks: Array, factors: Sequence[float]) -> Array:
    """looks (factors, N, units): affine in the factor, moving and of both signs; (units,) bool.

    The line's slope is that between the farthest factors, its height that at the nearest.
    """
    f = np.asarray(factors)
    near, low, high = np.argsort(np.abs(f))[:2], int(f.argmin()), int(f.argmax())
    with np.errstate(all="ignore"):  # an exp overflows where factors are large
        slope = (looks[high] - looks[low]) / (f[high] - f[low])
        height = (looks[near] - f[near, None, None] * slope).mean(0)
        off = np.abs(looks - height - f[:, None, None] * slope).max(1)
        size = np.abs(f)[:, None] * np.abs(slope).max(0) + np.abs(height).max(0)
        moving = np.abs(slope).max(0) > 1e-6 * np.maximum(
            1.0, np.abs(height).max(0) / np.abs(f).max()
        )
        both = (looks.min((0, 1)) < 0) & (looks.max((0, 1)) > 0)
        return np.asarray((off <= 1e-3 * size).all(0) & moving & both)


def coupled(asked: Plain, seen: Plain) -> Array:
    """Units of which rows changed that were not exchanged; (units,) bool."""
    stayed = ~asked["mask"]
    before, after = seen["before"][stayed], seen["after"][stayed]
    with np.errstate(all="ignore"):
        size = np.abs(before).max(0) if stayed.any() else 0.0
        return ~(np.abs(after - before) <= 1e-4 * size + 1e-9).all(0)


def deaf(asked: Plain, seen: Plain) -> Array:
    """Units that stayed in most of the rows that were exchanged, or are not finite; (units,) bool.

    A single row may meet nothing but dead ReLUs.
    """
    before, after = seen["before"][asked["mask"]], seen["after"][asked["mask"]]
    with np.errstate(all="ignore"):
        size = np.abs(before).max(0)
        moved = (np.abs(after - before) > 1e-6 * size).mean(0) >= 0.5
        return np.asarray(~(moved & np.isfinite(before).all(0) & np.isfinite(after).all(0)))
