"""Judges a function that returns one plain number against a small NumPy formula in float64.

    JUDGE = Measure(formula, [Group("usual", "ordinary tables")], [Slip("You ...", wrong_formula)])

A wrong number is told by what was raised, by a slip that reproduces every number of a group, by
what only the wrong questions have; else by the difference.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import telling
from graders.judges.kit.cases import Case, Formula, evaluate, numbers, parameters
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.formula_slips import Slip, common, fits
from graders.judges.kit.rows import once, weighty
from graders.judges.kit.searching import costly, judged
from graders.judges.kit.traits import Trait, apart
from graders.plain import Plain

PLAIN = ("float", "float64", "int")
"""What a plain number may be: NumPy's float64 is a float, and an int goes for one in Python."""
UNTOUCHED = {
    "values": "An argument was changed in place: work on a copy, without `_` methods or `+=`.",
    "flags": "You switched `requires_grad` of an argument: leave the caller's flags alone.",
    "grads": "Something was written into an argument's `.grad`: nothing is to be trained here.",
    "random": "The global random state changed: this function draws nothing.",
}


@dataclass(frozen=True)
class Group:
    """A named group of probes. hint: what to say where nothing better is known."""

    key: str
    title: str
    hint: str = ""
    weight: float = 2.0
    rtol: float = 1e-4
    atol: float = 1e-5

    def right(self, case: Case) -> bool:
        """Whether the number is near enough to what was expected."""
        near = case.got is not None and case.got.shape == () == case.expected.shape
        gap = abs(case.got - case.expected) if near else np.inf
        return bool(gap <= self.atol) or case.right(self.rtol)


@dataclass(frozen=True)
class Measure:
    """The judge: the formula, its groups, slips, and traits that wrong answers trip over."""

    formula: Formula
    groups: Sequence[Group]
    slips: Sequence[Slip] = ()
    traits: Sequence[Trait] = ()

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """A plain number, nothing touched, then the values by group."""
        with np.errstate(all="ignore"):
            return _Table(self, questions["groups"], seen).criteria()


class _Table:
    """One verdict in the making."""

    def __init__(self, judge: Measure, asked: Plain, seen: Plain) -> None:
        self.judge, self.changed = judge, seen["changed"]
        self.groups = [
            (group, list(map(partial(_case, judge.formula), asked[group.key], looks)))
            for group, looks in ((g, seen["seen"][g.key]) for g in judge.groups)
        ]
        self.every = [(group, case) for group, cases in self.groups for case in cases]
        self.wrong = [case for group, case in self.every if not group.right(case)]

    def criteria(self) -> list[Criterion]:
        """All rows; one if nothing came back."""
        raised = [case.plain["raised"] for _, case in self.every]
        if all(raised):
            return [Criterion("runs", False, telling.error(raised[0]))]
        rows = [
            judged("returns a plain number", self._kind, 1.0, False),
            judged("leaves its arguments and the random state alone", self._touched, 1.0, False),
            *(self._row(group, cases) for group, cases in self.groups),
        ]
        return costly(once(weighty(rows, 1.0)), *(group.title for group in self.judge.groups))

    def _kind(self) -> str | None:
        """The first result that is no plain number."""
        for _, case in self.every:
            look = case.plain["value"]
            if look is None or (look["type"] in PLAIN and look["value"] is not None):
                continue
            if look["type"] == "NoneType":
                return "Your function returned None: is a `return` missing?"
            if look["value"] is None or np.size(look["value"]) != 1:
                return f"You returned a {look['type']}; return one number, a float."
            return f"You returned a {look['type']} that holds one number: return float(...) of it."
        return None

    def _touched(self) -> str | None:
        looks = [case.plain["value"]["kept"] for _, case in self.every if case.plain["value"]]
        # What is imported within a function may draw, once.
        breaches = {key: sum(not kept[key] for kept in looks) for key in UNTOUCHED}
        breaches["random"] -= 1
        hints = (hint for key, hint in UNTOUCHED.items() if breaches[key] > 0)
        return next(hints, None) or settings_slip(self.changed)

    def _row(self, group: Group, cases: list[Case]) -> Criterion:
        wrong = [case for case in cases if not group.right(case)]
        hint = self._hint(group, cases, wrong) if wrong else ""
        return Criterion(group.title, not wrong, hint, group.weight)

    def _hint(self, group: Group, cases: list[Case], wrong: list[Case]) -> str:
        """What raised; a slip that explains all; what only the wrong have; a slip; a difference."""
        where = self._apart()
        errors = [case for case in wrong if case.plain["raised"]]
        if errors:
            return f"{telling.error(errors[0].plain['raised'])} {where}".strip()
        slip = self.slip or ("" if where else self._slip(group, cases))
        if slip:
            return slip
        told = telling.difference(wrong[0]) if _readable(wrong[0]) else "No number came back."
        hint = "" if group.hint in where else group.hint
        return " ".join(filter(None, (where, told, hint)))

    @cached_property
    def slip(self) -> str:
        """The hint of the first slip that reproduces what all groups gave."""
        known = [*self.judge.slips, *common(self.judge.formula)]
        return next((s.hint for s in known if all(_said(s, g, c) for g, c in self.every)), "")

    def _slip(self, group: Group, cases: list[Case]) -> str:
        """The hint of a slip that reproduces what a group gave, if it is not 0 throughout."""
        if not all(map(_readable, cases)) or not any(case.got for case in cases):
            return ""
        known = (*self.judge.slips, *common(self.judge.formula))
        return next((s.hint for s in known if fits(s, cases, group.rtol)), "")

    def _apart(self) -> str:
        wrong = {id(case) for case in self.wrong}
        right = [case for _, case in self.every if id(case) not in wrong]
        return apart(self.wrong, right, parameters(self.judge.formula), self.judge.traits)


def _case(formula: Formula, asked: Plain, look: Plain) -> Case:
    expected = evaluate(formula, asked)
    return Case(asked, look, look, expected, numbers(look, expected))


def _readable(case: Case) -> bool:
    return case.got is not None and case.got.shape == ()


def _said(slip: Slip, group: Group, case: Case) -> bool:
    """Whether a slip reproduces one number; nan explains nothing."""
    said = evaluate(slip.formula, case.probe)
    if not _readable(case) or said.shape != ():
        return False
    return bool(abs(case.got - said) <= group.atol + group.rtol * abs(said))


__all__ = ["Group", "Measure", "Slip", "Trait"]
