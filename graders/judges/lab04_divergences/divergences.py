"""Closed forms that several exercises of lab 04 compare with, in NumPy float64."""

from collections.abc import Sequence
from typing import Any

import numpy as np

Array = np.ndarray
STABLE = (
    "A sigmoid of a large logit is exactly 0 or 1 in float32, and its logarithm is lost: "
    "combine both, as logsigmoid or softplus do, rather than clamp."
)


def xlogy(x: Array, y: Array) -> Array:
    """x log y, zero where x is, with its limits elsewhere."""
    return np.where(x == 0, 0.0, x * np.log(np.where(x == 0, 1.0, y)))


def kl(p: Array, q: Array) -> Any:
    """sum p log(p / q) in nats; Cover and Thomas, Elements of Information Theory, eq. 2.26."""
    return (xlogy(p, p) - xlogy(p, q)).sum()


def js(p: Array, q: Array) -> Any:
    """Half of KL(p || m) + KL(q || m), m the mixture; Lin 1991."""
    return sum(kl(each, (p + q) / 2) for each in (p, q)) / 2


def total_variation(p: Array, q: Array) -> Any:
    """Half the L1 distance."""
    return np.abs(p - q).sum() / 2


def softplus(x: Array) -> Array:
    """log(1 + exp(x)) without overflow."""
    return np.logaddexp(0.0, x)


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x)) without overflow."""
    return np.exp(-softplus(-x))


def saturating(fake_logits: Array) -> Any:
    """mean log(1 - sigmoid(l)) = -mean softplus(l)."""
    return -softplus(fake_logits).mean()


def non_saturating(fake_logits: Array) -> Any:
    """-mean log sigmoid(l) = mean softplus(-l)."""
    return softplus(-fake_logits).mean()


def softmax(x: Array) -> Array:
    """exp(x) over its sum."""
    return np.exp(x) / np.exp(x).sum()


def js_terms(p: Array, q: Array) -> Array:
    """The summands of `js`."""
    m = np.where(p + q > 0, (p + q) / 2, 1.0)
    return (xlogy(p, p) - xlogy(p, m) + xlogy(q, q) - xlogy(q, m)) / 2


def positive(p: Array, q: Array) -> Sequence[Array]:
    """Where derivatives of KL and JS are finite from both sides."""
    return [p > 0, q > 0]
