"""Judges a layer by replay: which recipe do its outputs follow, and with which gradients?

Used for single blocks and for whole stacks. `Layer` holds what was asked and seen; its methods
search for one kind of slip each. Alternatives name a slip only if they reproduce every output.
What the parameters were filled with is computed from the question, not read from the reply.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import layer_slips
from graders.judges.kit.filled import Filled
from graders.judges.kit.layers import Alternative, Net, Norm, Pass, Recipe, Shape, Values, roles
from graders.judges.kit.matching import Places, assignments, shaped
from graders.judges.kit.searching import ProbeError, value
from graders.limits import keep_patience
from graders.plain import Plain
from graders.questions.kit.layer_inputs import CALLS, Call, rows, slope_of

FIRST = "Not looked at: first mend what stands above."
Matching = Callable[[Recipe, Sequence[Shape]], Iterator[Places]]


@dataclass(frozen=True)
class Fit:
    """A recipe with the parameters that play its roles, and how far it reproduces the outputs.

    passes: of `net`, one for each call.
    """

    recipe: Recipe
    net: Net
    passes: Sequence[Pass]
    places: Places
    train: bool
    eval: bool


@dataclass
class Layer:
    """One layer or stack.

    output: the shape of one sample's output. right: the recipes that are accepted; formula: how
    to call them; alternatives: wrong ones, looked up when nothing fits. match: how parameters may
    be given to roles, all ways or the orderly ones.
    """

    asked: Plain
    seen: Plain
    output: Sequence[int]
    right: Sequence[Recipe]
    formula: str
    alternatives: Callable[[], Sequence[Alternative]] = tuple
    match: Matching = assignments

    def shape_slip(self) -> str | None:
        """float32 outputs of shape (N, *output); what raises in eval mode is told there."""
        if not self.seen["shapes"] and not self.seen["frozen"] and self._needs_parameters:
            return layer_slips.NO_PARAMETERS
        for (name, training, _), probe in zip(self.calls, self.seen["outputs"], strict=True):
            if probe["raised"] is not None and not training:
                continue
            output = value(probe, "in train mode")
            expected = (len(rows(self.asked, name)), *self.output)
            if output["values"] is None:
                return f"It returned a {output['dtype']}; return a tensor."
            if output["values"].shape != expected:
                return f"The output has shape {output['values'].shape}; it should be {expected}."
            if output["dtype"] != "float32":
                return f"The output is {output['dtype']}; it should be float32 like the input."
        return None

    def train_slip(self) -> str | None:
        """The outputs in train mode follow a right recipe."""
        self._need_shapes()
        if any(fit.train for fit in self.fits):
            return None
        return layer_slips.train(self) or self.unknown

    def eval_slip(self) -> str | None:
        """The outputs in eval mode follow the recipe that those in train mode follow."""
        self._need_shapes()
        if any(fit.train and fit.eval for fit in self.fits):
            return None
        if not any(fit.train for fit in self.fits):
            raise ProbeError(FIRST)
        known = layer_slips.evaluation(self)
        for (_, training, _), probe in zip(self.calls, self.seen["outputs"], strict=True):
            if known is None and not training:
                value(probe, "in eval mode")
        return known or f"In eval mode the output is not {self.formula}{self._statistics}."

    def gradient_slip(self) -> str | None:
        """The gradients to the input and to every parameter, in both modes."""
        self._need_shapes()
        fit = next((f for f in self.fits if f.train and f.eval), None)
        fit = fit or next((f for f in self.fits if f.train), None)
        if fit is None:
            raise ProbeError(FIRST)
        outputs = self.seen["outputs"]
        for (_, training, wanted), past, probe in zip(self.calls, fit.passes, outputs, strict=True):
            if wanted and (training or fit.eval):
                back = fit.net.backward(slope_of(self.asked, training), past)
                slip = self._gradients_slip(fit, back, value(probe)["gradients"])
                if slip is not None and not past.at_kink:
                    return f"In {'train' if training else 'eval'} mode: {slip}"
        return None

    def _gradients_slip(
        self, fit: Fit, back: tuple[np.ndarray, Values], seen: list[np.ndarray | None] | None
    ) -> str | None:
        to_input, grads = back
        if seen is None or len(seen) != 1 + len(self.seen["shapes"]):
            raise ProbeError("The gradients could not be read.")
        if seen[0] is None:
            return "no gradient reaches the input: something detaches it."
        if not layer_slips.alike(seen[0], to_input, 0.0):
            return "the gradient to the input is not that of the output."
        largest = max((float(np.abs(g).max(initial=0.0)) for g in grads.values()), default=0.0)
        for role, shape in roles(fit.recipe):
            index, turned = fit.places[role]
            name = role.replace(".", "'s ")
            found = self.filled.gradient(seen[1:], index)
            if found is None:
                return f"no gradient reaches the {name}."
            if found.shape != self.filled.shapes[index]:
                continue  # too large to be sent whole
            # A bias before batch norm has the gradient 0, but for rounding.
            idle = float(np.abs(grads[role]).max(initial=0.0)) < 1e-6 * largest
            floor = largest if idle else 0.02 * largest
            if not layer_slips.alike(shaped(found, shape, turned), grads[role], floor):
                return f"the gradient to the {name} is not that of the output."
        return None

    def manners_slip(self) -> str | None:
        """Inputs, modes, flags and random states as they were."""
        if self.input_changed:
            return "The input was changed in place."
        if not self.seen["modes_kept"]:
            return layer_slips.SWITCHES
        if self.seen["flags_kept"]["raised"] is None and not self.seen["flags_kept"]["value"]:
            return "forward switches requires_grad of its input or of frozen parameters."
        if self.seen["drew"]:
            return f"forward draws random numbers ({', '.join(self.seen['drew'])}): is it dropout?"
        return None

    @property
    def input_changed(self) -> bool:
        """Whether a pass wrote into its input."""
        outputs = [o["value"] for o in self.seen["outputs"] if o["raised"] is None]
        return not all(o["input_kept"] for o in outputs)

    def _need_shapes(self) -> None:
        if self.shape_slip() is not None:
            raise ProbeError(FIRST)

    @cached_property
    def fits(self) -> list[Fit]:
        """Right recipes that reproduce train mode, up to the first that reproduces both modes."""
        if layer_slips.frozen(self) is not None:
            return []
        found = []
        for recipe in self.right:
            for fit in self.fit(recipe, self.match):
                found.append(fit)
                if fit.eval:
                    return found
        return found

    @property
    def fitting(self) -> bool:
        """Whether the parameters have shapes that a right recipe could have."""
        return any(True for recipe in self.right for _ in self.match(recipe, self.filled.shapes))

    @property
    def calls(self) -> tuple[Call, ...]:
        """The batches that were run, in order."""
        return CALLS[self.asked["calls"]]

    @cached_property
    def outputs(self) -> list[np.ndarray | None]:
        """What the calls gave, in the right shapes; None for those that raised."""
        return [o["value"] and o["value"]["values"] for o in self.seen["outputs"]]

    @property
    def _needs_parameters(self) -> bool:
        return any(roles(recipe) for recipe in self.right)

    @property
    def _statistics(self) -> str:
        normed = any(isinstance(stage, Norm) for stage in self.right[0])
        return " with the running statistics" if normed else ""

    @cached_property
    def filled(self) -> Filled:
        """The parameters."""
        return Filled(self.asked, self.seen, self.output[0], len(roles(self.right[0])))

    def fit(self, recipe: Recipe, match: Matching, forgiving: bool = False) -> Iterator[Fit]:
        """The assignments that reproduce the first output. forgiving: calls that raised fit too."""
        for places in () if self.filled.too_large else match(recipe, self.filled.shapes):
            keep_patience()
            net, passes = Net(recipe, self.filled.values(recipe, places)), []
            ok: dict[bool, bool] = {True: True, False: True}
            for (name, training, _), output in zip(self.calls, self.outputs, strict=True):
                expected = net.forward(rows(self.asked, name), training)
                passes.append(net.last)
                ok[training] &= (forgiving and output is None) or layer_slips.near(output, expected)
                if not (ok[True] and (ok[False] or not forgiving)):
                    break
            if ok[True]:
                yield Fit(recipe, net, passes, places, ok[True], ok[False])

    @property
    def unknown(self) -> str:
        """What is said when no slip that we know of fits."""
        return f"In train mode the output is not {self.formula}, with the parameters it has."


def fresh_slip(seen: Plain) -> str | None:
    """Two modules made apart: their own parameters, drawn at random."""
    builds = value(seen)
    if builds["shared"]:
        return "Two calls gave modules that share parameters: make new layers at every call."
    one, two = builds["made"][0], builds["made"][-1]
    for a, b in zip(one, two, strict=False):
        if a is None or sum(n > 1 for n in a.shape) < 2:
            continue
        if not a.size or not np.all(np.isfinite(a)) or np.ptp(a) == 0:
            return "A weight matrix starts with all entries equal: start it at random."
        if np.array_equal(a, b):
            return "Two calls gave the same random weights: is there a fixed seed?"
    return None


def module_slip(kind: Plain) -> str | None:
    """An nn.Module came back, in train mode."""
    found = value(kind)
    if not found["module"]:
        return f"It is a {found['type']}; it should be an nn.Module."
    if not all(found["modes"]):
        return "It comes in eval mode; a new module is in train mode: leave out eval()."
    return None


def once(rows: Sequence[Criterion]) -> list[Criterion]:
    """A hint that a row above has told already is not told again."""
    told: set[str] = set()
    found = []
    for row in rows:
        again = row.hint in told - {"", FIRST}
        told.add(row.hint)
        found.append(replace(row, hint="The same as above.") if again else row)
    return found
