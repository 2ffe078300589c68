"""Layers in NumPy float64 with closed-form gradients.

A `Recipe` is a sequence of stages; `matching` says which parameter of a module may play which role
in it. Batch normalisation as in Ioffe and Szegedy 2015,
algorithm 1; running statistics with the unbiased variance.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import numpy as np
from scipy.special import ndtr

from graders.judges.kit.convolutions import Conv

Values: TypeAlias = dict[str, np.ndarray]
Shape: TypeAlias = tuple[int, ...]


@dataclass(frozen=True)
class Linear:
    """x W + b; roles `<name>.weight` and, with bias, `<name>.bias`."""

    name: str
    n_in: int
    n_out: int
    bias: bool = True


@dataclass(frozen=True)
class Norm:
    """Batch normalisation over all axes but 1; if affine, roles `<name>.scale`, `<name>.shift`."""

    name: str
    size: int
    affine: bool = True
    eps: float = 1e-5
    momentum: float = 0.1
    tracked: bool = True
    unbiased: bool = True


@dataclass(frozen=True)
class Act:
    """An elementwise function; `slope` is that of a leaky one below 0, the bend of an asinh."""

    name: str
    slope: float = 0.0


Stage: TypeAlias = Linear | Conv | Norm | Act
Recipe: TypeAlias = tuple[Stage, ...]


@dataclass(frozen=True)
class Alternative:
    """A wrong recipe that students write, and what to say if a layer follows it."""

    recipes: tuple[Recipe, ...]
    hint: str


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(x / 2))


_ACTS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "sigmoid": _sigmoid,
    "tanh": np.tanh,
    "elu": lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
    "silu": lambda x: x * _sigmoid(x),
    "softplus": lambda x: np.logaddexp(0, x),
    "gelu": lambda x: x * ndtr(x),
    "relu6": lambda x: np.clip(x, 0, 6),
    "abs": np.abs,
    "scaled tanh": lambda x: (np.tanh(x) + 1) / 2,
}
_SLOPES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "sigmoid": lambda x: _sigmoid(x) * (1 - _sigmoid(x)),
    "tanh": lambda x: 1 - np.tanh(x) ** 2,
}


def _act(stage: Act, x: np.ndarray) -> np.ndarray:
    if stage.name == "leaky":
        return np.where(x > 0, x, stage.slope * x)
    if stage.name == "asinh":
        return np.arcsinh(stage.slope * x)
    return _ACTS[stage.name](x)


def _act_slope(stage: Act, x: np.ndarray) -> np.ndarray:
    if stage.name == "leaky":
        return np.where(x > 0, 1.0, stage.slope)
    if stage.name == "asinh":
        return stage.slope / np.sqrt(1 + (stage.slope * x) ** 2)
    return _SLOPES[stage.name](x)


def roles(recipe: Recipe) -> list[tuple[str, tuple[int, ...]]]:
    """The parameters that a recipe needs, with their shapes (weights as (n_in, n_out))."""
    needed: list[tuple[str, tuple[int, ...]]] = []
    for stage in recipe:
        if isinstance(stage, Linear):
            needed.append((f"{stage.name}.weight", (stage.n_in, stage.n_out)))
            if stage.bias:
                needed.append((f"{stage.name}.bias", (stage.n_out,)))
        elif isinstance(stage, Conv):
            needed.append((f"{stage.name}.weight", stage.weight_shape))
            if stage.bias:
                needed.append((f"{stage.name}.bias", (stage.n_out,)))
        elif isinstance(stage, Norm) and stage.affine:
            needed += [(f"{stage.name}.{r}", (stage.size,)) for r in ("scale", "shift")]
    return needed


@dataclass
class Pass:
    """What `Net.backward` needs of one forward pass.

    at_kink: whether it came so near to a rectifier's kink that rounding decides.
    """

    kept: list[tuple[np.ndarray, ...]] = field(default_factory=list)
    at_kink: bool = False


class Net:
    """A recipe with values for its roles and running statistics of its own."""

    def __init__(self, recipe: Recipe, values: Values) -> None:
        self._recipe, self._values = recipe, values
        norms = [s for s in recipe if isinstance(s, Norm)]
        self._running = {s.name: (np.zeros(s.size), np.ones(s.size)) for s in norms}
        self.last = Pass()

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """x: (N, n_in, ...) -> (N, n_out, ...); `last` is then what `backward` needs."""
        self.last = Pass()
        x = x.astype(np.float64)
        for stage in self._recipe:
            x = self._step(stage, x, training)
        return x

    def _step(self, stage: Stage, x: np.ndarray, training: bool) -> np.ndarray:
        if isinstance(stage, Linear):
            self.last.kept.append((x,))
            bias = self._values[f"{stage.name}.bias"] if stage.bias else 0.0
            return x @ self._values[f"{stage.name}.weight"] + bias
        if isinstance(stage, Conv):
            self.last.kept.append((x,))
            bias = self._values[f"{stage.name}.bias"] if stage.bias else 0.0
            return stage.forward(x, self._values[f"{stage.name}.weight"], bias)
        if isinstance(stage, Norm):
            return _images(self._normalise(stage, _pixels(x), training), x.shape)
        self.last.kept.append((x,))
        self.last.at_kink |= stage.name == "leaky" and bool((np.abs(x) < 1e-6).any())
        return _act(stage, x)

    def _normalise(self, stage: Norm, x: np.ndarray, training: bool) -> np.ndarray:
        mean, var = self._running[stage.name]
        fixed = np.array(not (training or not stage.tracked))
        if not fixed:
            mean, var = x.mean(0), x.var(0)
            if training:
                self._track(stage, mean, x.var(0, ddof=int(stage.unbiased and len(x) > 1)))
        deviation = np.sqrt(var + stage.eps)
        y = (x - mean) / deviation
        self.last.kept.append((y, deviation, fixed))
        if not stage.affine:
            return y
        return y * self._values[f"{stage.name}.scale"] + self._values[f"{stage.name}.shift"]

    def _track(self, stage: Norm, mean: np.ndarray, var: np.ndarray) -> None:
        old, k = self._running[stage.name], stage.momentum
        self._running[stage.name] = ((1 - k) * old[0] + k * mean, (1 - k) * old[1] + k * var)

    def backward(self, slope: np.ndarray, of: Pass) -> tuple[np.ndarray, Values]:
        """Gradients to the input and to the roles, in one of the passes forward."""
        grads: Values = {}
        for stage, kept in zip(reversed(self._recipe), reversed(of.kept), strict=True):
            if isinstance(stage, Linear):
                grads[f"{stage.name}.weight"] = kept[0].T @ slope
                grads[f"{stage.name}.bias"] = slope.sum(0)
                slope = slope @ self._values[f"{stage.name}.weight"].T
            elif isinstance(stage, Conv):
                weight = f"{stage.name}.weight"
                found = stage.backward(kept[0], self._values[weight], slope)
                slope, grads[weight], grads[f"{stage.name}.bias"] = found
            elif isinstance(stage, Norm):
                back = self._back_through_norm(stage, _pixels(slope), kept, grads)
                slope = _images(back, slope.shape)
            else:
                slope = slope * _act_slope(stage, kept[0])
        return slope, grads

    def _back_through_norm(
        self, stage: Norm, slope: np.ndarray, kept: tuple[np.ndarray, ...], grads: Values
    ) -> np.ndarray:
        y, deviation, fixed = kept
        grads[f"{stage.name}.scale"], grads[f"{stage.name}.shift"] = (
            (slope * y).sum(0),
            slope.sum(0),
        )
        if stage.affine:
            slope = slope * self._values[f"{stage.name}.scale"]
        if fixed:
            return slope / deviation
        return (slope - slope.mean(0) - y * (slope * y).mean(0)) / deviation


def _pixels(x: np.ndarray) -> np.ndarray:
    """(N, C, ...) -> (rows, C)."""
    return np.moveaxis(x, 1, -1).reshape(-1, x.shape[1])


def _images(rows: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """`_pixels` undone: (rows, C) -> shape (N, C, ...)."""
    return np.moveaxis(rows.reshape(shape[0], *shape[2:], shape[1]), -1, 1)


def without_bias(recipe: Recipe) -> Recipe:
    """The recipe with no bias in its Linear layers and convolutions."""
    return tuple(replace(s, bias=False) if isinstance(s, Linear | Conv) else s for s in recipe)
