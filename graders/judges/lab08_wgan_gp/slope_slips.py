"""A posed critic's slopes in closed form, and what students write in their place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from graders.plain import Plain

Array = np.ndarray
Formula: TypeAlias = Callable[[Plain], Array]
"""From a question the numbers that come back."""


def gradients(asked: Plain, training: bool | None = None) -> Array:
    """Of the sum of the scores at each sample (N, ...), in the critic's own mode or in this one."""
    training = asked["training"] if training is None else training
    x, v, w, along = _parts(asked)
    mean = 2 * along.mean() if training else asked["kept"]
    return np.asarray(v + (along + asked["coupled"] * mean)[:, None] * w).reshape(x.shape)


def one_by_one(asked: Plain) -> Array:
    """The slopes where each sample is a batch of its own."""
    _, v, w, along = _parts(asked)
    mean = 2 * along if asked["training"] else asked["kept"]
    return _norms(v + (along + asked["coupled"] * mean)[:, None] * w)


def _parts(asked: Plain) -> tuple[Array, Array, Array, Array]:
    x, v, w = (asked[k].astype(np.float64) for k in ("inputs", "v", "w"))
    return x, v, w, x.reshape(len(x), -1) @ w


def _norms(g: Array) -> Array:
    return np.asarray(np.linalg.norm(g.reshape(len(g), -1), axis=1))


def right(asked: Plain) -> Array:
    """The norm of each sample's gradient (N,)."""
    return _norms(gradients(asked))


def in_mode(training: bool) -> Formula:
    """The slopes as this mode has them."""
    return lambda asked: _norms(gradients(asked, training))


@dataclass(frozen=True)
class Slip:
    """A wrong formula, and what to say of it."""

    hint: str
    formula: Formula


def _of(change: Callable[[Array], Array]) -> Formula:
    """change: gradients (N, ...) -> what comes back."""
    return lambda asked: change(gradients(asked))


def _flat(g: Array) -> Array:
    return g.reshape(len(g), -1)


ALL_AXES = "take the norm over all axes but the first, one number a sample."
SLIPS = (
    Slip(
        "That is the gradient of the MEAN score, N times too small: differentiate the sum.",
        _of(lambda g: _norms(g) / len(g)),
    ),
    Slip("The length is not rooted: those are the squared lengths.", _of(lambda g: _norms(g) ** 2)),
    Slip(
        "Those are sums of the entries' sizes: the norm is the root of the sum of squares.",
        _of(lambda g: np.abs(_flat(g)).sum(1)),
    ),
    Slip(
        "Those are the largest entries: the norm is the root of the sum of squares.",
        _of(lambda g: np.abs(_flat(g)).max(1)),
    ),
    Slip(
        "The mean of the squares is rooted: take their sum.",
        _of(lambda g: np.sqrt((_flat(g) ** 2).mean(1))),
    ),
    Slip(
        "Those are sums of the gradient's entries, not its length.", _of(lambda g: _flat(g).sum(1))
    ),
    Slip("1 is subtracted: return the slope itself.", _of(lambda g: _norms(g) - 1)),
    Slip(
        "Those are the penalty's (norm - 1)^2: return the slope itself.",
        _of(lambda g: (_norms(g) - 1) ** 2),
    ),
    Slip("That is the gradient itself: " + ALL_AXES, _of(lambda g: g)),
    Slip(
        "That is one norm for the whole batch: one for each sample.",
        _of(lambda g: np.asarray(np.linalg.norm(g))),
    ),
    Slip(
        "That is the mean slope: one for each sample.", _of(lambda g: np.asarray(_norms(g).mean()))
    ),
    Slip(
        "The norm is taken over axis 1 alone: " + ALL_AXES, _of(lambda g: np.linalg.norm(g, axis=1))
    ),
    Slip(
        "The norm is taken over the last axis alone: " + ALL_AXES,
        _of(lambda g: np.linalg.norm(g, axis=-1)),
    ),
    Slip(
        "The norm is taken over the batch axis: " + ALL_AXES,
        _of(lambda g: np.linalg.norm(g, axis=0)),
    ),
    Slip("The result has shape (N, 1); return shape (N,).", _of(lambda g: _norms(g)[:, None])),
)
MODES = (
    Slip(
        "The scores of one critic that is asked hang together: differentiate their sum over the "
        "whole batch, not one sample at a time.",
        one_by_one,
    ),
    Slip(
        "In train mode those are the slopes of eval mode: ask in the mode it is in.", in_mode(False)
    ),
    Slip(
        "In eval mode those are the slopes of train mode: ask in the mode it is in.", in_mode(True)
    ),
)
