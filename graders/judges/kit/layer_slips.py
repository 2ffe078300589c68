"""Names what a layer does instead of what it should: see `graders.judges.kit.blocks.Layer`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from graders.judges.kit.layers import Act, Net, Recipe, Shape, roles
from graders.judges.kit.matching import Places, orderly
from graders.judges.kit.searching import first
from graders.limits import keep_patience
from graders.questions.kit.layer_inputs import rows

if TYPE_CHECKING:
    from graders.judges.kit.blocks import Layer

Array = np.ndarray
NO_PARAMETERS = "No parameters are registered: keep layers as attributes or in a Sequential."
SWITCHES = (
    "forward switches layers between train and eval mode: leave train() and eval() to the caller."
)
TOLERANCE = 2e-4


def near(seen: Array | None, expected: Array, tolerance: float = TOLERANCE) -> bool:
    """Equal shapes; every entry within `tolerance` of the largest in its row, or of 1."""
    if seen is None or seen.shape != expected.shape:
        return False
    with np.errstate(all="ignore"):
        axes = tuple(range(1, expected.ndim))
        scale = np.maximum(1.0, np.abs(expected).max(axis=axes, keepdims=True, initial=0.0))
        return bool(np.all(np.abs(seen.astype(np.float64) - expected) <= tolerance * scale))


def alike(seen: Array, expected: Array, floor: float) -> bool:
    """Gradients: within a thousandth of the largest entry, or of `floor`, or of 0.005."""
    if seen.shape != expected.shape:
        return False
    scale = max(floor, 5e-3, float(np.abs(expected).max(initial=0.0)))
    with np.errstate(all="ignore"):
        return bool(np.all(np.abs(seen.astype(np.float64) - expected) <= 1e-3 * scale))


def train(layer: Layer) -> str | None:
    """What is known to give such outputs, in train mode."""
    searches = (switches, random, stale, frozen, known, added, cut_off, slope, parameters, changed)
    return first(*(lambda s=s: s(layer) for s in searches))


def evaluation(layer: Layer) -> str | None:
    """What is known to give such outputs in eval mode, where those in train mode are right."""
    one, two = _same(layer, "eval", False)
    if one is not None and two is not None and not near(two, one, 1e-6):
        return "In eval mode two passes over the same batch differ; they should not."
    return first(*(lambda s=s: s(layer) for s in (switches, changed, known, cut_off)))


def switches(layer: Layer) -> str | None:
    """Modes are the caller's."""
    return None if layer.seen["modes_kept"] else SWITCHES


def changed(layer: Layer) -> str | None:
    """In place, so that the outputs may be those of other data."""
    return "The input was changed in place." if layer.input_changed else None


def known(layer: Layer) -> str | None:
    """One of the alternatives reproduces every output."""

    def usual(recipe: Recipe, found: Sequence[Shape]) -> Iterator[Places]:
        return orderly(recipe, found, usual=True)

    for alternative in layer.alternatives():
        for recipe in alternative.recipes:
            if any(fit.train and fit.eval for fit in layer.fit(recipe, usual, forgiving=True)):
                return alternative.hint
    return None


def added(layer: Layer) -> str | None:
    """A right recipe with the input added to it."""
    for _, replayed in _replays(layer):
        if all(x.shape == y.shape and near(seen, x + y) for x, y, seen in replayed):
            return f"The input is added to the output; it should be {layer.formula} alone."
    return None


def cut_off(layer: Layer) -> str | None:
    """A right recipe whose outputs are cut off beyond some bound."""
    seen = [y for y in layer.outputs if y is not None]
    if not all(y.size and np.isfinite(y).all() for y in seen):
        return None
    low, high = min(float(y.min()) for y in seen), max(float(y.max()) for y in seen)
    for _, replayed in _replays(layer):
        if all(near(y, np.clip(x, low, high)) for _, x, y in replayed):
            return f"Outputs beyond [{low:.3g}, {high:.3g}] are cut off: leave them on."
    return None


def _replays(layer: Layer) -> Iterator[tuple[Recipe, list[tuple[Array, Array, Array]]]]:
    """Right recipes, with the inputs, their outputs and what came; for calls that gave any."""
    for recipe in () if layer.filled.too_large else layer.right:
        for places in orderly(recipe, layer.filled.shapes, usual=True):
            keep_patience()
            net = Net(recipe, layer.filled.values(recipe, places))
            found = []
            for (name, training, _), seen in zip(layer.calls, layer.outputs, strict=True):
                x = rows(layer.asked, name)
                y = net.forward(x, training)
                if seen is not None:
                    found.append((x, y, seen))
            yield recipe, found


def slope(layer: Layer) -> str | None:
    """A leaky rectifier at the end, of any other slope."""
    for recipe in () if layer.filled.too_large else layer.right:
        last = recipe[-1] if recipe else None
        if not isinstance(last, Act) or last.name != "leaky":
            continue
        for places in orderly(recipe, layer.filled.shapes, usual=True):
            net = Net(recipe[:-1], layer.filled.values(recipe, places))
            before = net.forward(rows(layer.asked, "first"), True)
            found = _slope(before, layer.outputs[1])
            if found is not None:
                return _slope_hint(found, last.slope)
    return None


def _slope(x: Array, y: Array | None) -> float | None:
    """The slope below 0 of a leaky rectifier from x to y; None if it is none."""
    if y is None or y.shape != x.shape or not np.any(x < -0.1):
        return None
    found = float(np.median(y[x < -0.1] / x[x < -0.1]))
    return found if near(y, np.where(x > 0, x, found * x), 1e-3) else None


def _slope_hint(found: float, right: float) -> str:
    text = f"Negative values are multiplied by {found:.3g}, not {right:g}"
    if right == 0:
        return f"{text}: that is a LeakyReLU; ReLU sets them to 0."
    if abs(found) < 1e-6:
        return f"{text}: that is a ReLU; LeakyReLU({right:g}) lets some of them through."
    return f"{text}: the slope of the LeakyReLU."


def random(layer: Layer) -> str | None:
    """Two outputs of one batch differ."""
    one, two = _same(layer, "first", True)
    if one is None or two is None or near(two, one, 1e-6):
        return None
    return "In train mode two passes over the same batch differ: is there dropout or noise?"


def stale(layer: Layer) -> str | None:
    """The output of the batch before, for another one of the same shape."""
    found = dict(zip((n for n, _, _ in layer.calls), layer.outputs, strict=True))
    one, two = found["first"], found.get("again")
    if one is None or two is None or np.ptp(one) == 0 or not near(two, one, 1e-6):
        return None
    return "Another batch of the same shape got the outputs of the one before: keep nothing."


def _same(layer: Layer, name: str, training: bool) -> tuple[Array | None, Array | None]:
    """The outputs for one batch in one mode, twice in a row."""
    found = list(zip(layer.calls, layer.outputs, strict=True))
    for (one, y), (two, z) in pairwise(found):
        if one[:2] == two[:2] == (name, training):
            return y, z
    return None, None


def frozen(layer: Layer) -> str | None:
    """Parameters that are not trained, but for single numbers."""
    if any(int(np.prod(s)) > 1 for s in layer.seen["frozen"]):
        return "Some parameters are frozen (requires_grad is False); all should be trained."
    return None


def parameters(layer: Layer) -> str | None:
    """Which parameters are there, if they are none that a right recipe could have."""
    if layer.fitting:
        return None
    found = sorted((tuple(s) for s in layer.seen["shapes"]), key=lambda s: (-len(s), s))
    if not found:
        return NO_PARAMETERS
    wanted = sorted((s for _, s in roles(layer.right[0])), key=lambda s: (-len(s), s))
    return (
        f"Its parameters have the shapes {_listed(found)}; {layer.formula} has "
        f"{_listed(wanted)} (a matrix may be turned)."
    )


def _listed(shapes: Sequence[Shape]) -> str:
    text = ", ".join("×".join(str(n) for n in s) or "()" for s in shapes[:12])
    return f"{text} and more" if len(shapes) > 12 else text
