"""Judges a sampler by inverse CDFs; where u meets an edge of a CDF, either side is right.

An exercise says what is right, which slips are known, and how to tell where points are off.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import telling
from graders.judges.kit.cases import Case
from graders.judges.kit.searching import judged
from graders.judges.kit.traits import Trait, apart
from graders.judges.lab01_sampling.conduct import kept_slip, told_once, wholly_raised
from graders.plain import Plain

Array = np.ndarray
Sampler = Callable[[Array, Array], Array]
TOLERANCE = 2e-5


@dataclass(frozen=True)
class Inversion:
    """The judge of a sampler, called with masses and uniforms u, that returns one row for each u.

    names: of the two arguments. shape: of the result, in words, and each: what one row is called.
    right: a sampler; either: others, of which any may be followed where u meets an edge.
    clear: which rows lie clear of edges. groups: key -> title, weight, hint. off: tells of the
    entries that are off, (n, k).
    """

    names: tuple[str, str]
    shape: str
    each: str
    right: Sampler
    either: Callable[[Array, Array], Sequence[Array]]
    clear: Callable[[Array, Array], Array]
    slips: Sequence[tuple[str, Sampler]]
    groups: Mapping[str, tuple[str, float, str]]
    traits: Sequence[Trait]
    off: Callable[[Array], str]

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """Shape, side effects, then the points, group by group."""
        cases = {key: self._cases(questions[key], seen["seen"][key]) for key in self.groups}
        every = [case for group in cases.values() for case in group]
        raised = wholly_raised(every)
        if raised:
            return [raised]
        wrong = {id(case) for case in every if not self._good(case).all()}
        both = " and ".join(self.names)
        rows = [
            judged(f"returns an array {self.shape}", lambda: self._array_slip(every), 0.5, False),
            judged(
                f"leaves {both.replace(' and', ',')} and the random state alone",
                lambda: kept_slip(seen),
                1,
                False,
            ),
        ]
        for key, (title, weight, hint) in self.groups.items():
            first = all(row.passed for row in rows if row.numeric)
            told = self._group_slip(cases[key], every, wrong, hint, first)
            rows.append(Criterion(title, not told, told, weight))
        return told_once(rows)

    def _cases(self, asked: list[Plain], seen: list[Plain]) -> list[Case]:
        found = []
        for probe, look in zip(asked, seen, strict=True):
            value = None if look["raised"] else look["value"]["result"]["value"]
            got = None if value is None else value.astype(np.float64)
            found.append(Case(probe, look, look, self.right(*probe["args"]), got))
        return found

    def _good(self, case: Case) -> Array:
        """Which rows are right; (n,)."""
        got, n = case.got, len(case.expected)
        if got is None or got.shape != case.expected.shape:
            return np.zeros(n, bool)
        near = [
            np.abs(got - point).reshape(n, -1).max(1) <= TOLERANCE
            for point in self.either(*case.probe["args"])
        ]
        return np.asarray(np.any(near, axis=0))

    def _array_slip(self, every: list[Case]) -> str | None:
        for case in every:
            if case.plain["raised"]:
                continue
            result, wanted = case.plain["value"]["result"], case.expected.shape
            if result["type"] != "ndarray":
                return (
                    f"It returned a {result['type']}; return a NumPy array of shape {self.shape}."
                )
            if tuple(result["shape"]) != wanted:
                return f"The array has shape {tuple(result['shape'])}; it should be {wanted}."
            if not result["dtype"].startswith("float"):
                return f"The {self.each}s are {result['dtype']}; places in [0, 1] need float."
        return None

    def _group_slip(
        self, group: list[Case], every: list[Case], wrong: set[int], hint: str, first: bool
    ) -> str:
        """What explains the wrong rows of a group; empty if there are none.

        first: no group before was wrong; only then all slips are tried.
        """
        off = [case for case in group if id(case) in wrong]
        if not off:
            return ""
        right = [case for case in every if id(case) not in wrong]
        where = apart([c for c in every if id(c) in wrong], right, self.names, self.traits)
        errors = [case.plain["raised"] for case in off if case.plain["raised"]]
        if errors:
            return f"{telling.error(errors[0])} {where}".strip()
        for name, slip in self.slips if first else ():
            fits = all(self._fits(slip, case) for case in group)
            if fits and any(self._tells(slip, case) for case in group):
                return name
        return " ".join(filter(None, (self._what(off[0]), where, hint)))

    def _fits(self, slip: Sampler, case: Case) -> bool:
        """Whether a slip gives the rows, where rounding picks no other cell."""
        if case.got is None or case.got.shape != case.expected.shape:
            return False
        clear = self.clear(*case.probe["args"])
        said = slip(*case.probe["args"])[clear]
        return bool(np.isfinite(said).all() and np.allclose(case.got[clear], said, 0, TOLERANCE))

    def _tells(self, slip: Sampler, case: Case) -> bool:
        """Whether a slip differs from what is right, where rounding picks no other cell."""
        clear = self.clear(*case.probe["args"])
        gap = np.abs(slip(*case.probe["args"])[clear] - case.expected[clear])
        return bool(gap.max(initial=0) > TOLERANCE)

    def _what(self, case: Case) -> str:
        """Of what kind the wrong rows are, and where."""
        got, wanted = case.got, case.expected
        n = len(wanted)
        if got is None or got.shape != wanted.shape:
            return f"For N = {n} the result is no array of shape {wanted.shape}."
        table, good = got.reshape(n, -1), self._good(case)
        missing = int(np.isnan(table).any(1).sum())
        if missing:
            return f"{missing} of {n} {self.each}s are nan."
        if got.min() < -1e-9 or got.max() > 1 + 1e-9:
            return f"Some {self.each}s lie outside [0, 1]: from {got.min():.3g} to {got.max():.3g}."
        return self.off((np.abs(table - wanted.reshape(n, -1)) > TOLERANCE) & ~good[:, None])
