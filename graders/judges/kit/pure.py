"""Judges a pure tensor function against a small NumPy formula in float64.

    JUDGES = {"loss": Pure(formula, [Group("usual", "the loss")], [Slip("You ...", wrong_formula)])}

Gradients come from central differences of the formula, so that a judge states it only once. A
slip is asserted only if its formula reproduces every value of the group that went wrong.
"""

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.formula_slips import (
    Slip,
    anchored,
    common,
    fits,
    is_float,
    slope_hint,
    wide,
)
from graders.plain import Plain
from graders.questions.kit.pure import weights

Formula = Callable[..., Any]
Masks = Callable[..., Sequence[np.ndarray]]


@dataclass(frozen=True)
class Group:
    """A named group of probes: what it asks for, and the hint where no known slip fits.

    rtol: the group's own relative tolerance, where the judge's is too narrow for float32.
    """

    key: str
    title: str
    hint: str = ""
    gradients: bool = True
    weight: float = 2.0
    rtol: float | None = None


@dataclass(frozen=True)
class Pure:
    """The judge of a pure function.

    formula: the function in NumPy float64, called as the answer is; names the arguments in hints.
    simplex: gradients are compared along the simplex only, that is up to a constant.
    counted: for each float input the mask of elements where the derivative is finite.
    dtypes: what the result's dtype may be.
    constant: an additive constant is free, one for all probes of a group that are `alike`.
    parts: called as the formula with what was seen and expected before; names the part that is off.
    """

    formula: Formula
    groups: Sequence[Group]
    slips: Sequence[Slip] = ()
    simplex: bool = False
    counted: Masks | None = None
    dtypes: Sequence[str] = ("float32", "float64")
    rtol: float = 1e-4
    names: Sequence[str] = field(default=())
    constant: bool = False
    parts: Callable[..., str] | None = None

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """The criteria: kind of result, side effects, then values and gradients by group."""
        changed, seen = seen["changed"], seen["seen"]
        values = [self._values(g, questions[g.key], seen[g.key]) for g in self.groups]
        slopes = [
            self._slopes(g, questions[g.key], seen[g.key], value.passed)
            for g, value in zip(self.groups, values, strict=True)
            if g.gradients
        ]
        return [self._kind(questions, seen), untouched(seen, changed), *values, *slopes]

    def expected(self, probe: Plain) -> np.ndarray:
        """The formula's value for a probe, as a float64 array."""
        return evaluate(self.formula, probe)

    def _kind(self, questions: Plain, seen: Plain) -> Criterion:
        key = self.groups[0].key
        shape = self.expected(questions[key][0]).shape
        name = "returns a scalar tensor" if shape == () else "returns a tensor of the right shape"
        for probe, look in zip(questions[key], seen[key], strict=True):
            hint = _kind_hint(look["plain"], self.expected(probe).shape, self.dtypes)
            if hint:
                got = [_value(look["plain"]) for look in seen[key]]
                named = self._slip(self.groups[0], questions[key], got)
                hint = hint if "shape" not in hint else named or hint
                return Criterion(name, False, hint, 0.5, numeric=False)
        return Criterion(name, True, weight=0.5, numeric=False)

    def _values(self, group: Group, probes: list[Plain], looks: list[Plain]) -> Criterion:
        expected = [self.expected(p) for p in probes]
        got = [_value(look["plain"]) for look in looks]
        level = anchored(probes, expected, got) if self.constant else got
        rtol = group.rtol or self.rtol
        passed = all(close(g, e, rtol) for g, e in zip(level, expected, strict=True))
        hint = "" if passed else self._value_hint(group, probes, looks, level)
        return Criterion(f"value: {group.title}", passed, hint, group.weight)

    def _value_hint(
        self, group: Group, probes: list[Plain], looks: list[Plain], got: list[Any]
    ) -> str:
        raised = next((look["plain"]["raised"] for look in looks if look["plain"]["raised"]), None)
        if raised:
            return error_hint(raised)
        slip = self._slip(group, probes, got)
        if slip:
            return slip
        for g, probe, look in zip(got, probes, looks, strict=True):
            e = self.expected(probe)
            if not close(g, e, group.rtol or self.rtol):
                place = self._place(group, probe, look["sloped"])
                if self.parts and g is not None and g.shape == e.shape:
                    place = self.parts(g, e, *wide(probe), **probe["named"])
                return " ".join(filter(None, (_difference(g, e, look), place, group.hint)))
        return group.hint

    def _place(self, group: Group, probe: Plain, sloped: Plain) -> str:
        """Where a wrong value comes from, by the inputs whose gradients are right."""
        if not group.gradients or sloped["raised"]:
            return ""
        hints = self._slope_hints(probe, sloped, group.rtol or self.rtol)
        told = list(hints)
        right, wrong = ([f"`{n}`" for n, h in told if bool(h) == bad] for bad in (False, True))
        if not right or not wrong:
            return ""
        known = next((h for _, h in told if "times what" in h or "sign" in h), "")
        apart = f"The gradient to {', '.join(right)} is right, that to {', '.join(wrong)} is not."
        return f"{apart} {known}".strip()

    def _slip(self, group: Group, probes: list[Plain], got: Sequence[np.ndarray | None]) -> str:
        known, rtol = [*self.slips, *common(self.formula)], group.rtol or self.rtol
        return next((s.hint for s in known if fits(s, probes, got, rtol, self.constant)), "")

    def _slopes(
        self, group: Group, probes: list[Plain], looks: list[Plain], value_right: bool
    ) -> Criterion:
        name = f"gradient: {group.title}"
        for probe, look in zip(probes, looks, strict=True):
            hint = self._slope_hint(probe, look["sloped"], group.rtol or self.rtol)
            if hint:
                first = "" if value_right else "Mend the value first. "
                return Criterion(name, False, first + hint, group.weight)
        hint = "" if value_right else "Mend the value first."
        return Criterion(name, value_right, hint, group.weight)

    def _slope_hint(self, probe: Plain, seen: Plain, rtol: float) -> str:
        if seen["raised"]:
            return "With inputs that require gradients: " + error_hint(seen["raised"])
        return next((h for _, h in self._slope_hints(probe, seen, rtol) if h), "")

    def _slope_hints(self, probe: Plain, seen: Plain, rtol: float) -> Iterator[tuple[str, str]]:
        """Each float input's name, and what is wrong with the gradient to it."""
        names = self.names or list(inspect.signature(self.formula).parameters)
        places = [i for i, a in enumerate(probe["args"]) if is_float(a)]
        masks = self._masks(probe, places)
        for place, mask, got in zip(places, masks, seen["value"]["gradients"], strict=True):
            if mask.any():
                true = difference(self.formula, probe, place, mask)
                yield names[place], slope_hint(names[place], got, true, mask, self.simplex, rtol)

    def _masks(self, probe: Plain, places: list[int]) -> Sequence[np.ndarray]:
        if self.counted is None:
            return [np.ones(probe["args"][i].shape, bool) for i in places]
        return self.counted(*wide(probe))


def evaluate(formula: Formula, probe: Plain) -> np.ndarray:
    """formula(*args, **named) in float64."""
    with np.errstate(all="ignore"):
        return np.asarray(formula(*wide(probe), **probe["named"]), np.float64)


def difference(formula: Formula, probe: Plain, place: int, mask: np.ndarray) -> np.ndarray:
    """Central differences of the weighted formula in argument `place`; nan off the mask."""
    base = probe["args"][place].astype(np.float64)
    slopes = np.full(base.shape, np.nan)
    for index in zip(*np.nonzero(mask), strict=True):
        step = 1e-6 * max(abs(base[index]), 0.1)
        ends = [_moved(formula, probe, place, index, s) for s in (step, -step)]
        slopes[index] = (ends[0] - ends[1]) / (2 * step)
    return slopes


def close(got: np.ndarray | None, expected: np.ndarray, rtol: float) -> bool:
    """Same shape and equal up to rtol of each element and 1e-2 rtol of the largest, inf as inf."""
    if got is None or got.shape != expected.shape:
        return False
    finite = np.abs(expected[np.isfinite(expected)])
    atol = 2e-6 * min(1.0, rtol / 1e-4) + 1e-2 * rtol * (finite.max() if finite.size else 0.0)
    return bool(np.allclose(got, expected, rtol=rtol, atol=atol))


def error_hint(raised: Plain) -> str:
    """One sentence on an exception in a probe."""
    where = raised["where"]
    place = f" at line {where['line']}: `{where['code']}`" if where and where["code"] else ""
    return f"Your function raised {raised['type']}: {raised['message']}{place}"


def untouched(seen: Plain, changed: Plain = ()) -> Criterion:
    """Inputs, flags, .grad and the global random states are as before every call."""
    name = "leaves its inputs and the random state alone"
    hints = {
        "values": "An input was changed in place: work on a new tensor, without `_` methods, "
        "`+=`, or writing into a slice of what you were given.",
        "flags": "You switched `requires_grad` of an input: leave the caller's flags alone.",
        "grads": "Something was written into `.grad` of an input: a loss function only computes, "
        "backward() is the training loop's job.",
        "random": "The global random state changed: this function draws nothing, so neither "
        "seed nor draw.",
    }
    looks = [
        s[mode]["value"]["kept"]
        for group in seen.values()
        for s in group
        for mode in ("plain", "sloped")
        if s[mode]["value"]
    ]
    for key, hint in hints.items():
        if not all(kept[key] for kept in looks):
            return Criterion(name, False, hint, 1.0, numeric=False)
    hint = settings_slip(changed) or ""
    hint = hint if looks else "Your function raised an error in every call."
    return Criterion(name, not hint, hint, 1.0, numeric=False)


def _moved(formula: Formula, probe: Plain, place: int, index: Any, step: float) -> float:
    args = wide(probe)
    args[place][index] += step
    with np.errstate(all="ignore"):
        value = np.asarray(formula(*args, **probe["named"]), np.float64)
    return float(value.ravel() @ weights(value.size))


def _value(plain: Plain) -> np.ndarray | None:
    if plain["raised"] or plain["value"]["value"] is None:
        return None
    return np.asarray(plain["value"]["value"], np.float64)


def _kind_hint(plain: Plain, shape: tuple[int, ...], dtypes: Sequence[str]) -> str:
    if plain["raised"]:
        return error_hint(plain["raised"])
    kind, got = plain["value"]["type"], tuple(plain["value"]["shape"])
    if kind == "NoneType":
        return "Your function returned None: is a `return` missing?"
    if kind != "Tensor":
        return (
            f"You returned a {kind}, not a tensor: stay in torch to the end, no .item(), "
            "float() or .numpy(), or no gradient can flow."
        )
    if got != shape:
        return _shape_hint(got, shape)
    if plain["value"]["dtype"] not in dtypes:
        return f"The result is {plain['value']['dtype']}; it should be {dtypes[0]}."
    return ""


def _shape_hint(got: tuple[int, ...], shape: tuple[int, ...]) -> str:
    if shape == () and int(np.prod(got)) == 1:
        return f"You returned shape {got}: a scalar has shape (); average over all axes."
    if shape == ():
        return f"You returned shape {got}, one value for each element: reduce it to one number."
    return f"You returned shape {got}, expected was {shape}: look at the axis and the widths."


def _difference(got: np.ndarray | None, expected: np.ndarray, look: Plain) -> str:
    if got is None:
        return f"You returned a {look['plain']['value']['type']} that holds no numbers."
    if got.shape != expected.shape:
        return _shape_hint(got.shape, expected.shape)
    if np.isnan(got).any():
        return "Your result is nan here."
    if np.isinf(got).any() and np.isfinite(expected).all():
        return "Your result is infinite here, and should be finite."
    if expected.shape == ():
        return f"For one question you returned {got:.6g}, expected was {expected:.6g}."
    off = ~np.isclose(got, expected, rtol=1e-4)
    where = tuple(int(i) for i in np.argwhere(off)[0]) if off.any() else ()
    pair = f"{got[where]:.4g} where {expected[where]:.4g} was expected" if off.any() else ""
    return f"{int(off.sum())} of {got.size} elements are off; the first at {list(where)}: {pair}."
