"""Judges a pure tensor function against a small NumPy formula in float64.

    JUDGE = Pure(formula, [Group("usual", "the loss")], [Slip("You ...", wrong_formula)])

Gradients come from central differences of the formula, so that a judge states it only once. A
wrong value is told by what explains it: what was raised, an earlier call's value, a slip that
reproduces every value of the group, what only the wrong questions have; else by the difference.
A cause is told once, and what follows from it does not cost again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import telling
from graders.judges.kit.cases import (
    Array,
    Case,
    Formula,
    cases,
    close,
    numbers,
    parameters,
    wide,
)
from graders.judges.kit.earlier_calls import earlier_call
from graders.judges.kit.formula_slips import Slip, common, fits, named
from graders.judges.kit.rows import once, untouched, weighty
from graders.judges.kit.slopes import MOST, slope_hints
from graders.judges.kit.traits import Trait, apart
from graders.plain import Plain

__all__ = ["Group", "Piece", "Pure", "Slip", "Trait"]

Masks = Callable[..., Sequence[Array]]
SEARCHES = 1
"""So many groups of a table are searched for a slip from scratch: some tables are long."""


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


MANNERS = Group("manners", "called again, on views, in other modes")


@dataclass(frozen=True)
class Piece:
    """Something that may be right where the whole is not, and then earns its share.

    fits: from what came back and what was expected, both of one shape.
    """

    title: str
    fits: Callable[[Array, Array], bool]
    hint: str
    weight: float = 3.0


@dataclass(frozen=True)
class Pure:
    """The judge of a pure function.

    formula: the function in NumPy float64, called as the answer is; names the arguments in hints.
    traits: what a question may have that wrong answers trip over.
    simplex: gradients are compared along the simplex only, that is up to a constant.
    counted: for each float input the mask of elements where the derivative is finite.
    looked: so many elements of a gradient are compared one by one, all of them along a direction.
    dtypes: what the result's dtype may be.
    constant: an additive constant is free, one for all probes of a group that are `alike`.
    parts: called as the formula with what was seen and expected before; names the part that is off.
    pieces: criteria on parts of the result, judged on the first group.
    constants: names of float inputs that count as constants: no gradient may reach them.
    stood_in: from what was posed for the stand-ins, the formula of an answer that calls them.
    """

    formula: Formula
    groups: Sequence[Group]
    slips: Sequence[Slip] = ()
    traits: Sequence[Trait] = ()
    simplex: bool = False
    counted: Masks | None = None
    looked: int = MOST
    dtypes: Sequence[str] = ("float32", "float64")
    rtol: float = 1e-4
    names: Sequence[str] = field(default=())
    constant: bool = False
    parts: Callable[..., str] | None = None
    pieces: Sequence[Piece] = ()
    constants: Sequence[str] = ()
    stood_in: Callable[[Plain], Formula] | None = None

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """The criteria: kind of result, side effects, then values and gradients by group."""
        judge = replace(self, names=self.names or parameters(self.formula))
        posed = questions.get("stand_ins")
        if posed and self.stood_in:
            judge = replace(judge, formula=self.stood_in(posed), slips=(), counted=None)
        with np.errstate(all="ignore"):
            return list(_Table(judge, questions["groups"], seen).criteria())


class _Table:
    """One verdict in the making."""

    def __init__(self, judge: Pure, asked: Plain, seen: Plain) -> None:
        groups = [*judge.groups, MANNERS] if "manners" in asked else judge.groups
        self.judge, self.seen = judge, seen
        self.groups = [
            (g, cases(judge.formula, asked[g.key], seen["seen"][g.key], judge.constant))
            for g in groups
        ]
        self.every = [case for _, group in self.groups for case in group]
        self.wrong = {
            id(case)
            for g, group in self.groups
            for case in group
            if not case.right(g.rtol or judge.rtol)
        }
        self.repeats = set(_repeats(self.every))
        self.found: list[Slip] = []
        self.searches = 0

    def criteria(self) -> Sequence[Criterion]:
        """All rows; one if nothing came back."""
        raised = [case.plain["raised"] for case in self.every]
        if all(raised):
            return [Criterion("runs", False, telling.error(raised[0]))]
        kind = self._kind()
        tensors = not any(telling.not_a_tensor(case) for case in self.every)
        rows = [row for group in self.groups for row in self._rows(*group, tensors)]
        manners = untouched(self.seen)
        pieces = [self._piece(piece) for piece in self.judge.pieces]
        return once(weighty([kind, manners, *rows, *pieces], 0.5 if tensors else 1.0))

    def _kind(self) -> Criterion:
        """A tensor, of the right shape and dtype."""
        scalar = self.every[0].expected.shape == ()
        name = "returns a scalar tensor" if scalar else "returns a tensor of the right shape"
        for look in (telling.not_a_tensor, telling.wrong_shape, self._dtype):
            off = [case for case in self.every if look(case)]
            if off:
                hint = look(off[0])
                if look is telling.wrong_shape and id(off[0]) in self.wrong:
                    hint = self._slip(*self._group_of(off[0])) or hint
                right = [c for c in self.every if not c.plain["raised"] and not look(c)]
                where = self._apart(off, right)
                return Criterion(name, False, f"{hint} {where}".strip(), 0.5, numeric=False)
        return Criterion(name, True, weight=0.5, numeric=False)

    def _apart(self, wrong: Sequence[Case], right: Sequence[Case]) -> str:
        """What only the wrong cases have."""
        return apart(wrong, right, self.judge.names, self.judge.traits, self.repeats)

    def _group_of(self, case: Case) -> tuple[Group, list[Case]]:
        return next((group, seen) for group, seen in self.groups if case in seen)

    def _dtype(self, case: Case) -> str:
        return telling.wrong_dtype(case, self.judge.dtypes)

    def _rows(self, group: Group, seen: list[Case], tensors: bool) -> Iterator[Criterion]:
        """The value, and the gradient where the value is right: a wrong one owns both."""
        gradients = group.gradients and tensors
        if any(id(case) in self.wrong for case in seen):
            weight = group.weight * (2 if gradients else 1)
            yield Criterion(f"value: {group.title}", False, self._hint(group, seen), weight)
            return
        yield Criterion(f"value: {group.title}", True, weight=group.weight)
        if gradients:
            hint = self._slope(group, seen)
            yield Criterion(f"gradient: {group.title}", not hint, hint, group.weight)

    def _hint(self, group: Group, seen: list[Case]) -> str:
        """What explains the wrong values of a group."""
        wrong = [case for case in seen if id(case) in self.wrong]
        errors = [case for case in wrong if case.plain["raised"]]
        if errors:
            raised, whole = ([c for c in self.every if bool(c.plain["raised"]) == is_so]
                             for is_so in (True, False))  # fmt: skip
            where = self._apart(raised, whole)
            return f"{telling.error(errors[0].plain['raised'])} {where}".strip()
        again = self._again(group, seen)  # first: a slip can meet an earlier value by chance
        judge = self.judge
        stale = again or earlier_call(wrong, self.every, judge.formula, judge.names, judge.rtol)
        return stale or self._slip(group, seen) or self._unnamed(group, wrong)

    def _unnamed(self, group: Group, wrong: list[Case]) -> str:
        """No slip is known: what only the wrong questions have, and the first difference."""
        right = [case for case in self.every if id(case) not in self.wrong]
        judge, rtol = self.judge, group.rtol or self.judge.rtol
        bad = [case for case in self.every if id(case) in self.wrong]
        where = self._apart(bad, right)  # of all that are wrong: else "only" would be false
        odd = (c for c in wrong if c.got is not None and not np.isfinite(c.got).all())
        case = next(odd, wrong[0])
        place = "" if where else self._place(group, case, rtol)
        if judge.parts and case.got is not None and case.got.shape == case.expected.shape:
            place = judge.parts(case.got, case.expected, *wide(case.probe), **case.probe["named"])
        own = "" if self._before(group) else group.hint  # not where the cause lies elsewhere
        return " ".join(filter(None, (where, telling.difference(case), place, own)))

    def _before(self, group: Group) -> bool:
        """Whether a group before this one went wrong."""
        earlier = takewhile(lambda pair: pair[0] is not group, self.groups)
        return any(id(case) in self.wrong for _, seen in earlier for case in seen)

    def _again(self, group: Group, seen: list[Case]) -> str:
        """The hint of a slip that was found before and reproduces every value of this group too."""
        rtol, constant = group.rtol or self.judge.rtol, self.judge.constant
        return next((s.hint for s in self.found if fits(s, seen, rtol, constant)), "")

    def _slip(self, group: Group, seen: list[Case]) -> str:
        """The hint of a slip that reproduces every value of a group; those found before first."""
        again = self._again(group, seen)
        if again or self.searches >= SEARCHES or any(c.got is None for c in seen):
            return again
        self.searches += 1
        rtol, constant = group.rtol or self.judge.rtol, self.judge.constant
        found = named([*self.judge.slips, *common(self.judge.formula)], seen, rtol, constant)
        self.found += [found] if found else []
        return found.hint if found else ""

    def _place(self, group: Group, case: Case, rtol: float) -> str:
        """Where a wrong value comes from, by the inputs whose gradients are right."""
        if not group.gradients or case.sloped["raised"]:
            return ""
        told = list(self._slopes(case, rtol))
        right, wrong = ([f"`{n}`" for n, h in told if bool(h) == bad] for bad in (False, True))
        if not right or not wrong:
            return ""
        factor = next((h for _, h in told if "times what" in h or "sign" in h), "")
        apart = f"The gradient to {', '.join(right)} is right, that to {', '.join(wrong)} is not."
        return f"{apart} {factor}".strip()

    def _slope(self, group: Group, seen: list[Case]) -> str:
        """What is wrong with the gradients of a group, and in which questions only."""
        rtol = group.rtol or self.judge.rtol
        hints = [(case, self._slope_hint(case, rtol)) for case in seen]
        wrong = [case for case, hint in hints if hint]
        if not wrong:
            return ""
        right = [case for case, hint in hints if not hint]
        first = next(hint for _, hint in hints if hint)
        where = self._apart(wrong, right)
        return f"{first} {where}".strip()

    def _slope_hint(self, case: Case, rtol: float) -> str:
        if case.sloped["raised"]:
            return "With inputs that require gradients: " + telling.error(case.sloped["raised"])
        got, plain = (numbers(s, case.expected) for s in (case.sloped, case.plain))
        if got is None or plain is None or not close(got, plain, rtol):
            return "With inputs that require gradients the value is another."
        return next((hint for _, hint in self._slopes(case, rtol) if hint), "")

    def _slopes(self, case: Case, rtol: float) -> Iterator[tuple[str, str]]:
        judge = self.judge
        masks = judge.counted(*wide(case.probe)) if judge.counted else None
        yield from slope_hints(
            case,
            judge.formula,
            judge.names,
            masks,
            judge.simplex,
            rtol,
            judge.looked,
            judge.constants,
        )

    def _piece(self, piece: Piece) -> Criterion:
        """On the first group, each result of the right shape."""
        seen = self.groups[0][1]
        met = all(
            case.got is not None
            and case.got.shape == case.expected.shape
            and piece.fits(case.got, case.expected)
            for case in seen
        )
        return Criterion(piece.title, met, piece.hint, piece.weight)


def _repeats(every: Sequence[Case]) -> Iterator[int]:
    """Ids of the cases whose arguments have the shapes of an earlier case's."""
    before: set[str] = set()
    for case in every:
        shapes = repr([np.shape(a) for a in case.probe["args"]])
        if shapes in before:
            yield id(case)
        before.add(shapes)
