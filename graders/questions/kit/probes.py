"""The catalogue of probes: what every exercise is asked about, by kind of argument.

An exercise says how its arguments are drawn for given sizes; the sizes and kinds of numbers come
from here, so that no exercise forgets a case:

    for n, k in zip(batches(rng, own=64), classes(rng, own=10), strict=False):
        probe(numbers(rng, (n, 3)), labels(rng, n, k), k)

Every `rng` is the trusted process's; all that is drawn is plain data. `tensor` and `array` build
what the answer gets from it, beside the student's code: contiguous or strided, float32 or float64.

- sizes: `batches`, `batch_pairs`, `widths`, `classes`, `pictures`;
- numbers: `numbers`, `logits`, `far_logits`, `LADDER`, `tied`;
- `labels`, `distribution`, `setting`;
- how arguments are handed over: `MANNERS`, `tensor`, `array`.

`own` is always the notebook's own value; it comes last, as an answer may know it by heart.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from graders.plain import Plain

LADDER = (1e-3, 0.3, 1.5, 3.5, 5.5, 7.5, 9.5, 12.0, 16.0, 19.0, 25.0, 40.0, 60.0, 85.0, 100.0)
"""Sizes of logits, to be asked alone and with both signs: each shows a clamp below it."""

USUAL, STRIDED, DOUBLE, QUIET, PARTLY = "usual", "strided", "double", "quiet", "partly"
MADE, REFILLED = "made", "refilled"
MANNERS = (USUAL, STRIDED, DOUBLE, QUIET, PARTLY, MADE, REFILLED)
"""How tensors are handed over: contiguous float32, every one requiring gradients or none; views
with gaps and turned axes; float64; requiring gradients under `torch.no_grad`; some requiring
gradients and some not; results of earlier steps, no leaves; the same tensors as in a call before,
with other numbers in them."""


def batches(rng: np.random.Generator, own: int = 0) -> list[int]:
    """Sizes of a batch: a few, 2, 1, more than 16, more than `own`, then `own` itself."""
    found = [int(rng.integers(3, 8)), 2, 1, int(rng.integers(17, 25))]
    return [*found, own + int(rng.integers(1, 9)), own] if own > 16 else found


def batch_pairs(rng: np.random.Generator) -> list[tuple[int, int]]:
    """Sizes of two batches: unequal both ways, equal, one of 1, both of 1, more than 16, of 2."""
    few, more = int(rng.integers(3, 6)), int(rng.integers(7, 10))
    many = int(rng.integers(17, 25))
    return [(few, more), (more, few), (few, few), (1, more), (few, 1), (many, few), (2, many),
            (1, 1), (2, 2)]  # fmt: skip


def widths(rng: np.random.Generator, own: Sequence[int] = ()) -> list[int]:
    """Numbers of features: a few, 1, 2, more than 16, then the notebook's."""
    return [int(rng.integers(3, 8)), 1, 2, int(rng.integers(17, 25)), *own]


def classes(rng: np.random.Generator, own: int = 0) -> list[int]:
    """Numbers of classes: a few, 2, more than 10 and 16, 1, then the notebook's."""
    found = [int(rng.integers(3, 7)), 2, int(rng.integers(17, 24)), 1]
    return [*found, own] if own else found


def pictures(rng: np.random.Generator) -> list[tuple[int, int, int]]:
    """Channels, height and width: upright, lying, square, one pixel, one row, many channels."""
    a, b = int(rng.integers(2, 5)), int(rng.integers(5, 8))
    return [(1, b, a), (3, a, b), (2, b, b), (1, 1, 1), (4, 1, b), (17, a, a)]


def numbers(
    rng: np.random.Generator, shape: tuple[int, ...], size: float = 1.0, centre: float = 0.3
) -> np.ndarray:
    """Normal numbers of both signs, their mean not 0."""
    return np.asarray(size * rng.normal(centre, 1.0, shape))


def logits(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Ordinary logits, most of them within +-5, their mean not 0."""
    return numbers(rng, shape, 1.7, 0.2)


def far_logits(
    rng: np.random.Generator, shape: tuple[int, ...], bound: float = 100.0
) -> np.ndarray:
    """Logits far out, of both signs, up to +-bound; the bound itself among them."""
    far = rng.uniform(0.2 * bound, bound, shape) * rng.choice([-1.0, 1.0], shape)
    far.flat[rng.integers(far.size)] = bound * rng.choice([-1.0, 1.0])
    return np.asarray(far)


def tied(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Numbers of which several are equal. None is 0, where stable formulas may have a kink."""
    return np.asarray(rng.choice([-1.5, 0.25, 0.5, 0.5, 2.0], shape))


def labels(rng: np.random.Generator, n: int, k: int, shown: int | None = None) -> np.ndarray:
    """n classes below k, unsorted, the last and the first among them where n allows; (n,) int64.

    shown: only the first `shown` classes occur: a batch need not show every class.
    """
    known = shown or k
    drawn = rng.integers(0, known, n)
    drawn[:1] = known - 1
    drawn[1:2] = 0
    return np.asarray(rng.permutation(drawn))


def distribution(
    rng: np.random.Generator, k: int, zeros: Sequence[int] = (), least: float = 0.0
) -> np.ndarray:
    """Probabilities of k outcomes that sum to 1, those in `zeros` 0; (k,) float32.

    least: 0 for likely outcomes all; else the smallest probability, the others spread above it.
    """
    p = rng.gamma(1.0, 1.0, k) + 0.2
    p[list(zeros)] = 0.0
    p /= p.sum()
    if least:
        rare = np.flatnonzero(p)[: max(1, k // 2)]
        p[rare] = np.geomspace(least, 0.02, len(rare))
        others = np.setdiff1d(np.flatnonzero(p), rare)
        p[others] *= (1 - p[rare].sum()) / p[others].sum()
    return p.astype(np.float32)


def setting(rng: np.random.Generator, low: float, high: float) -> float:
    """A number for a setting such as a weight or a rate: within a range that leaves out its own."""
    return float(rng.uniform(low, high))


def tensor(value: Plain, manner: str = USUAL) -> Any:
    """A fresh tensor of an array, float32 or int64, handed over in a manner; all else as it is."""
    if not isinstance(value, np.ndarray):
        return value
    if value.dtype.kind == "f":
        value = value.astype(np.float64 if manner == DOUBLE else np.float32)
    elif value.dtype.kind in "iu":
        value = value.astype(np.int64)
    return torch.from_numpy(array(value, manner))


def array(value: np.ndarray, manner: str = USUAL) -> np.ndarray:
    """A fresh copy; STRIDED: turned axes and gaps in memory. Strides are never negative."""
    if manner != STRIDED or value.ndim == 0:
        return value.copy()
    wide = np.zeros((*value.T.shape[:-1], 2 * value.T.shape[-1]), value.dtype)
    wide[..., ::2] = value.T
    return np.asarray(wide[..., ::2].T)
