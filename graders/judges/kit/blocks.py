"""Judges a layer by replay: which recipe do its outputs follow, and with which gradients?

Used for single blocks and for whole stacks. `Layer` holds what was asked and seen; its methods
search for one kind of slip each. Alternatives name a slip only if they reproduce every output.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graders.judges.kit.layers import Act, Net, Recipe, Values, assignments, roles, shaped
from graders.judges.kit.searching import ProbeError, first, near, value
from graders.plain import Plain
from graders.questions.kit.layer_inputs import CALLS, TRAINING, rows

SWITCHES = (
    "forward switches layers between train and eval mode: leave train() and eval() to the caller."
)
NO_PARAMETERS = "No parameters are registered: keep layers as attributes or in a Sequential."


@dataclass(frozen=True)
class Alternative:
    """A wrong recipe that students write, and what to say if a layer follows it."""

    recipes: tuple[Recipe, ...]
    hint: str


@dataclass(frozen=True)
class Fit:
    """A recipe with the assignment of parameters that reproduces the outputs best."""

    recipe: Recipe
    values: Values
    places: dict[str, tuple[int, bool]]
    train: bool
    eval: bool


@dataclass
class Layer:
    """One layer or stack. right: the recipes that are accepted; formula: how to call them."""

    asked: Plain
    seen: Plain
    right: Sequence[Recipe]
    formula: str
    alternatives: Sequence[Alternative] = ()

    def shape_slip(self, *sizes: int) -> str | None:
        """float32 outputs of shape (N, *sizes)."""
        if not self.seen["parameters"] and not self.seen["frozen"] and self._needs_parameters:
            return NO_PARAMETERS
        start = {"raised": None, "value": value(self.seen["first"], "in train mode")["output"]}
        for (name, training), probe in zip(CALLS, [start, *self.seen["outputs"]], strict=True):
            if probe["raised"] is not None and not training:
                continue  # judged with eval mode
            output = value(probe, "in train mode")
            expected = (len(rows(self.asked, name)), *sizes)
            if output["values"] is None:
                return f"It returned a {output['dtype']}; return a tensor."
            if output["values"].shape != expected:
                return f"The output has shape {output['values'].shape}; it should be {expected}."
            if output["dtype"] != "float32":
                return f"The output is {output['dtype']}; it should be float32 like the input."
        return None

    def train_slip(self) -> str | None:
        """The outputs in train mode follow a right recipe."""
        if any(fit.train for fit in self.fits):
            return None
        searches = (
            self._random_slip,
            self._known_slip,
            self._cut_slip,
            self._slope_slip,
            self._shapes_slip,
        )
        return first(*searches) or self.unknown

    def eval_slip(self) -> str | None:
        """The outputs in eval mode follow the recipe that those in train mode follow."""
        if any(fit.train and fit.eval for fit in self.fits):
            return None
        outputs = self._outputs
        one, two = outputs[TRAINING : TRAINING + 2]
        if one is not None and not near(two, one, 1e-6):
            return "In eval mode two passes over the same batch differ; they should not."
        known = first(self._known_slip, self._cut_slip)
        if known is not None:
            return known
        for probe in self.seen["outputs"]:
            value(probe, "in eval mode")
        return f"In eval mode the output is not {self.formula} with the running statistics."

    def gradient_slip(self) -> str | None:
        """The gradients to the input and to every parameter, in train mode."""
        fit = next((f for f in self.fits if f.train), None)
        if fit is None:
            raise ProbeError("Mend the output in train mode first.")
        seen = value(self.seen["first"])
        net = Net(fit.recipe, fit.values)
        net.forward(self.asked["first"], True)
        to_input, grads = net.backward(self.asked["slope"])
        if seen["input_gradient"] is None:
            return "No gradient reaches the input: something detaches it."
        if not near(seen["input_gradient"], to_input, 1e-3):
            return "The gradient to the input is not that of the output."
        return self._parameter_gradient_slip(fit, grads, seen["gradients"])

    def _parameter_gradient_slip(self, fit: Fit, grads: Values, seen: Plain) -> str | None:
        for role, shape in roles(fit.recipe):
            index, turned = fit.places[role]
            name = role.replace(".", "'s ")
            if seen[index] is None:
                return f"No gradient reaches the {name}."
            if not near(shaped(seen[index], shape, turned), grads[role], 1e-3):
                return f"The gradient to the {name} is not that of the output."
        return None

    def manners_slip(self) -> str | None:
        """Inputs, modes and random states as they were."""
        for output in self.seen["outputs"]:
            if output["raised"] is None and not output["value"]["input_kept"]:
                return "The input was changed in place."
        if not self.seen["modes_kept"]:
            return SWITCHES
        if self.seen["drew"]:
            return f"forward draws random numbers ({', '.join(self.seen['drew'])}): is it dropout?"
        return None

    @cached_property
    def fits(self) -> list[Fit]:
        """The best fit of each right recipe."""
        return [fit for recipe in self.right for fit in self._fit(recipe)]

    @cached_property
    def _outputs(self) -> list[np.ndarray | None]:
        """What the calls gave; None for those that raised."""
        start = value(self.seen["first"], "in train mode")["output"]["values"]
        return [start, *(o["value"] and o["value"]["values"] for o in self.seen["outputs"])]

    @property
    def _needs_parameters(self) -> bool:
        return any(roles(recipe) for recipe in self.right)

    def _fit(self, recipe: Recipe, forgiving: bool = False) -> Iterator[Fit]:
        """The assignments that reproduce the first output. forgiving: calls that raised fit too.

        The parameters were set to random numbers; equal ones are made up, and would fit too much.
        """
        if any(p.size > 1 and np.ptp(p) == 0 for p in self.seen["parameters"]):
            return
        for values, places in assignments(recipe, self.seen["parameters"]):
            net = Net(recipe, values)
            ok = []
            for (name, training), output in zip(CALLS, self._outputs, strict=True):
                expected = net.forward(rows(self.asked, name), training)
                ok.append((forgiving and output is None) or near(output, expected))
                if not ok[0]:
                    break
            if ok[0]:
                yield Fit(recipe, values, places, all(ok[:TRAINING]), all(ok[TRAINING:]))

    def _known_slip(self) -> str | None:
        for alternative in self.alternatives:
            for recipe in alternative.recipes:
                if any(fit.train and fit.eval for fit in self._fit(recipe, True)):
                    return alternative.hint
        return None

    def _slope_slip(self) -> str | None:
        """A leaky rectifier at the end, of any other slope."""
        for recipe in self.right:
            last = recipe[-1]
            if not isinstance(last, Act) or last.name != "leaky":
                continue
            for values, _ in assignments(recipe, self.seen["parameters"]):
                x = Net(recipe[:-1], values).forward(self.asked["first"], True)
                slope = _slope(x, self._outputs[0])
                if slope is not None:
                    return _slope_hint(slope, last.slope)
        return None

    def _cut_slip(self) -> str | None:
        """A right recipe whose outputs are cut off beyond some bound."""
        seen = [y for y in self._outputs if y is not None]
        low, high = min(float(y.min()) for y in seen), max(float(y.max()) for y in seen)
        for recipe in self.right:
            for values, _ in assignments(recipe, self.seen["parameters"]):
                net = Net(recipe, values)
                pairs = [
                    (net.forward(rows(self.asked, name), training), y)
                    for (name, training), y in zip(CALLS, self._outputs, strict=True)
                ]
                if all(y is None or near(y, np.clip(x, low, high)) for x, y in pairs):
                    return f"Outputs beyond [{low:.3g}, {high:.3g}] are cut off: leave them on."
        return None

    def _random_slip(self) -> str | None:
        one, two = self._outputs[:2]
        if one is None or near(two, one, 1e-6):
            return None
        return "In train mode two passes over the same batch differ: is there dropout or noise?"

    def _shapes_slip(self) -> str | None:
        """Which parameters are there, if they are none that a right recipe could have."""
        if any(True for recipe in self.right for _ in assignments(recipe, self.seen["parameters"])):
            return None
        if self.seen["frozen"]:
            return "Some parameters are frozen (requires_grad is False); all should be trained."
        found = sorted((tuple(s) for s in self.seen["shapes"]), key=lambda s: (-len(s), s))
        if not found:
            return NO_PARAMETERS
        wanted = sorted((s for _, s in roles(self.right[0])), key=lambda s: (-len(s), s))
        return (
            f"Its parameters have the shapes {_shapes(found)}; {self.formula} has "
            f"{_shapes(wanted)} (a matrix may be turned)."
        )

    @property
    def unknown(self) -> str:
        """What is said when no slip that we know of fits."""
        return f"In train mode the output is not {self.formula}, with the parameters it has."


def _slope(x: np.ndarray, y: np.ndarray | None) -> float | None:
    """The slope below 0 of a leaky rectifier from x to y; None if it is none."""
    if y is None or y.shape != x.shape or not np.any(x < -0.1):
        return None
    slope = float(np.median(y[x < -0.1] / x[x < -0.1]))
    return slope if near(y, np.where(x > 0, x, slope * x), 1e-3) else None


def _slope_hint(slope: float, right: float) -> str:
    text = f"Negative values are multiplied by {slope:.3g}, not {right:g}"
    if right == 0:
        return f"{text}: that is a LeakyReLU; ReLU sets them to 0."
    if abs(slope) < 1e-6:
        return f"{text}: that is a ReLU; LeakyReLU({right:g}) lets some of them through."
    return f"{text}: the slope of the LeakyReLU."


def _shapes(shapes: Sequence[tuple[int, ...]]) -> str:
    return ", ".join("×".join(str(n) for n in s) or "()" for s in shapes)


def fresh_slip(seen: Plain) -> str | None:
    """Two modules made apart: their own parameters, drawn at random."""
    builds = value(seen)
    if builds["shared"]:
        return "Two calls gave modules that share parameters: make new layers at every call."
    one, *others = builds["made"]
    for a, b in [(a, b) for other in others for a, b in zip(one, other, strict=True) if _wide(a)]:
        if not np.all(np.isfinite(a)) or np.ptp(a) == 0:
            return "A weight matrix starts with all entries equal: start it at random."
        if np.array_equal(a, b):
            return "Two calls gave the same random weights: is there a fixed seed?"
    return None


def _wide(a: np.ndarray) -> bool:
    return sum(n > 1 for n in a.shape) > 1
