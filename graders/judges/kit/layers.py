"""Layers in NumPy float64 with closed-form gradients, and their fit to recorded parameters.

A `Recipe` is a sequence of stages; `assignments` and `orderly` say which parameter of a module may
play which role in it, by their shapes. Batch normalisation as in Ioffe and Szegedy 2015,
algorithm 1; running statistics with the unbiased variance.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice, permutations
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


Places: TypeAlias = dict[str, tuple[int, bool]]
"""For each role the parameter that plays it, and whether it is turned."""


def assignments(recipe: Recipe, found: Sequence[Shape]) -> Iterator[Places]:
    """Every way to give parameters of these shapes to the roles, all of them used."""
    needed = roles(recipe)
    if sorted(math.prod(s) for _, s in needed) != sorted(math.prod(s) for s in found):
        return

    def extend(i: int, taken: Places) -> Iterator[Places]:
        if i == len(needed):
            yield dict(taken)
            return
        role, shape = needed[i]
        used = {k for k, _ in taken.values()}
        for k, seen in enumerate(found):
            for turned in _turns(seen, shape) if k not in used else ():
                yield from extend(i + 1, {**taken, role: (k, turned)})

    yield from extend(0, {})


def likely(recipe: Recipe, found: Sequence[Shape]) -> Iterator[Places]:
    """The orderly ways, then some others; for stacks, where all ways are too many."""
    yield from orderly(recipe, found)
    if not any(isinstance(stage, Norm) for stage in recipe):
        yield from islice(assignments(recipe, found), 50)


VECTORS = (".bias", ".scale", ".shift")


def orderly(recipe: Recipe, found: Sequence[Shape], usual: bool = False) -> Iterator[Places]:
    """As `assignments`, only those that keep one order of vectors from layer to layer.

    usual: in the order of the recipe alone.
    """
    needed = roles(recipe)
    if len(needed) != len(found):
        return
    tried: list[Places] = []
    for order in (VECTORS,) if usual else permutations(VECTORS):
        for turned in (True, False):
            places = _in_order(_reordered(needed, order), found, turned)
            if places is not None and places not in tried:
                tried.append(places)
                yield places


def _reordered(
    needed: Sequence[tuple[str, Shape]], order: Sequence[str]
) -> list[tuple[str, Shape]]:
    """The roles, the vectors between two weights in this order."""
    ranks = [
        next((1 + order.index(v) for v in VECTORS if role.endswith(v)), 0) for role, _ in needed
    ]
    groups = np.cumsum([rank == 0 for rank in ranks])
    return [needed[i] for i in np.lexsort((np.array(ranks), groups))]


def _in_order(
    needed: Sequence[tuple[str, Shape]], found: Sequence[Shape], turn: bool
) -> Places | None:
    """The first parameter that is free for each role, one of as many axes if there is one."""
    places: Places = {}
    free = list(range(len(found)))
    for role, shape in needed:
        fitting = [k for k in free if _turns(found[k], shape)]
        if not fitting:
            return None
        k = min(fitting, key=lambda k: (len(found[k]) != len(shape), k))
        free.remove(k)
        turns = _turns(found[k], shape)
        places[role] = (k, turn if turn in turns else turns[0])
    return places


@cache
def _turns(seen: Shape, shape: Shape) -> tuple[bool, ...]:
    """The ways, as it is or turned, in which a parameter can play a role of this shape."""

    def thin(s: Shape) -> Shape:
        return tuple(n for n in s if n != 1)

    flat = (shape[0], math.prod(shape[1:]))
    if len(shape) > 2 and len(seen) == 2:
        return tuple(t for t in (True, False) if seen == (flat[::-1] if t else flat))
    if len(shape) != 2 or 1 in shape:
        return (False,) if thin(seen) == thin(shape) else ()
    return tuple(t for t in (True, False) if thin(seen) == (shape[::-1] if t else shape))


def shaped(values: np.ndarray, shape: tuple[int, ...], turned: bool) -> np.ndarray:
    """A parameter, or its gradient, in the role's shape, float64."""
    values = values.astype(np.float64)
    if turned:
        values = values.reshape(-1, shape[0]).T
    return values.reshape(shape)


def without_bias(recipe: Recipe) -> Recipe:
    """The recipe with no bias in its Linear layers and convolutions."""
    return tuple(replace(s, bias=False) if isinstance(s, Linear | Conv) else s for s in recipe)
