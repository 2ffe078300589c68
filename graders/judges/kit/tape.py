"""A small reverse-mode tape in NumPy float64: values that remember how they came about.

    w = leaf(weights)
    loss = mean(softplus(-(constant(x) @ w)))
    (slope,) = gradients(loss, [w])

Judges replay an answer's losses on it, so that a loss is stated once and its gradient follows.
Linnainmaa 1970 (reverse mode); Griewank and Walther 2008, chapter 3.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray
Back: TypeAlias = Callable[[Array], Array]


class Value:
    """An array, and for each value that it came from the way its gradient goes back."""

    __array_ufunc__ = None  # an array on the left leaves the operator to this class

    def __init__(self, data: Array, parents: Sequence[tuple["Value", Back]] = ()) -> None:
        self.data = np.asarray(data, np.float64)
        self.parents = tuple(parents)

    def __add__(self, other: "Value | Array | float") -> "Value":
        b = constant(other)
        return Value(self.data + b.data, [(self, lambda g: g), (b, lambda g: g)])

    def __mul__(self, other: "Value | Array | float") -> "Value":
        b = constant(other)
        parents = [(self, lambda g: g * b.data), (b, lambda g: g * self.data)]
        return Value(self.data * b.data, parents)

    def __matmul__(self, other: "Value | Array") -> "Value":
        """Of two tables only."""
        b = constant(other)
        parents = [(self, lambda g: g @ b.data.T), (b, lambda g: self.data.T @ g)]
        return Value(self.data @ b.data, parents)

    def __pow__(self, power: int) -> "Value":
        slope = power * self.data ** (power - 1)
        return Value(self.data**power, [(self, lambda g: g * slope)])

    def __neg__(self) -> "Value":
        return self * -1.0

    def __sub__(self, other: "Value | Array | float") -> "Value":
        return self + -constant(other)

    def __truediv__(self, number: float) -> "Value":
        return self * (1.0 / number)

    def __rsub__(self, other: "Array | float") -> "Value":
        return -self + other

    __radd__, __rmul__ = __add__, __mul__


def constant(x: "Value | Array | float") -> Value:
    """A value without a past; a value stays what it is."""
    return x if isinstance(x, Value) else Value(np.asarray(x, np.float64))


def leaf(x: Array) -> Value:
    """A value whose gradient will be asked for."""
    return Value(x)


def detach(x: Value) -> Value:
    """The same numbers without their past."""
    return Value(x.data)


def total(x: Value) -> Value:
    """The sum of all entries."""
    return Value(x.data.sum(), [(x, lambda g: np.broadcast_to(g, x.data.shape))])


def mean(x: Value) -> Value:
    """The mean of all entries."""
    return total(x) / x.data.size


def root(x: Value) -> Value:
    """The square root, with slope 0 at 0."""
    y = np.sqrt(x.data)
    return _pointwise(x, y, np.where(y > 0, 0.5 / np.where(y > 0, y, 1.0), 0.0))


def magnitude(x: Value) -> Value:
    """|x|, entry by entry, with slope 0 at 0."""
    return _pointwise(x, np.abs(x.data), np.sign(x.data))


def softplus(x: Value) -> Value:
    """log(1 + exp(x)), finite for every x."""
    return _pointwise(x, np.logaddexp(0.0, x.data), _sigmoid(x.data))


def sigmoid(x: Value) -> Value:
    """1 / (1 + exp(-x))."""
    y = _sigmoid(x.data)
    return _pointwise(x, y, y * (1 - y))


def tanh(x: Value) -> Value:
    """The hyperbolic tangent."""
    y = np.tanh(x.data)
    return _pointwise(x, y, 1 - y**2)


def clamp(x: Value, low: float, high: float) -> Value:
    """x cut at both ends, with slope 0 beyond them."""
    inside = (x.data >= low) & (x.data <= high)
    return _pointwise(x, np.clip(x.data, low, high), inside.astype(np.float64))


def log_softmax(x: Value) -> Value:
    """x (N, K) -> log of the softmax along each row."""
    top = x.data.max(axis=1, keepdims=True)
    y = x.data - top - np.log(np.exp(x.data - top).sum(axis=1, keepdims=True))
    share = np.exp(y)
    return Value(y, [(x, lambda g: g - share * g.sum(axis=1, keepdims=True))])


def pick(x: Value, labels: Array) -> Value:
    """x (N, K), labels (N,) whole numbers -> (N,): each row's entry at its label."""
    rows = np.arange(len(labels))

    def back(g: Array) -> Array:
        spread = np.zeros_like(x.data)
        spread[rows, labels] = g
        return spread

    return Value(x.data[rows, labels], [(x, back)])


def columns(x: Value, start: int, stop: int | None) -> Value:
    """x (N, K) -> the columns from `start` up to `stop`."""

    def back(g: Array) -> Array:
        spread = np.zeros_like(x.data)
        spread[:, start:stop] = g
        return spread

    return Value(x.data[:, start:stop], [(x, back)])


def beside(parts: Sequence[Value]) -> Value:
    """Tables (N, k), (N, m), ... -> (N, k + m + ...)."""
    ends = np.cumsum([0, *(p.data.shape[1] for p in parts)])
    backs: list[Back] = [_between(a, b) for a, b in pairwise(ends)]
    joined = np.concatenate([p.data for p in parts], axis=1)
    return Value(joined, list(zip(parts, backs, strict=True)))


def gradients(y: Value, leaves: Sequence[Value]) -> list[Array]:
    """The gradient of a scalar y to each leaf; zeros for those it does not depend on."""
    slopes: dict[int, Array] = {id(y): np.ones_like(y.data)}
    for node in reversed(_order(y)):
        slope = slopes.get(id(node))
        if slope is None:
            continue
        for parent, back in node.parents:
            part = _shrunk(back(slope), parent.data.shape)
            known = slopes.get(id(parent))
            slopes[id(parent)] = part if known is None else known + part
    return [np.asarray(slopes.get(id(x), np.zeros_like(x.data))) for x in leaves]


def _order(y: Value) -> list[Value]:
    """Every value that y came from, each after those it came from itself."""
    order: list[Value] = []
    known: set[int] = set()
    stack: list[tuple[Value, bool]] = [(y, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in known:
            known.add(id(node))
            stack.append((node, True))
            stack.extend((parent, False) for parent, _ in node.parents)
    return order


def _shrunk(slope: Array, shape: Iterable[int]) -> Array:
    """A slope summed over the axes along which the value was repeated."""
    shape = tuple(shape)
    extra = slope.ndim - len(shape)
    slope = slope.sum(axis=tuple(range(extra))) if extra else slope
    axes = tuple(i for i, n in enumerate(shape) if n == 1 and slope.shape[i] != 1)
    return np.asarray(slope.sum(axis=axes, keepdims=True) if axes else slope)


def _pointwise(x: Value, y: Array, slope: Array) -> Value:
    return Value(y, [(x, lambda g: g * slope)])


def _between(start: int, stop: int) -> Back:
    return lambda g: g[:, start:stop]


def _sigmoid(x: Array) -> Array:
    return np.asarray(0.5 * (1 + np.tanh(x / 2)))
