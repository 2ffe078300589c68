"""Judges a diagnosis: which fault each of a lot's three runs has.

The key of a lab is a tuple of fault ids, one for each kind of run in `gancourse/clinic/runs`; it
lives in the lab's judge alone. A hint says what the fault that was *named* looks like and what
this run does; it says nothing of the fault that the run has.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gancourse.clinic import LETTERS, Run, deal, listed
from gancourse.clinic.dealing import dealt, name_of
from gancourse.clinic.runs import load
from graders.criteria import Criterion
from graders.judges.kit.searching import ProbeError, judged
from graders.judges.kit.signs import SIGNS
from graders.plain import Plain

CASE = re.compile(rf"(\d\d)([{LETTERS}])")


@dataclass(frozen=True)
class Diagnosis:
    """A lab's judge. key: the fault of each kind of run, in the order of the packed file."""

    lab: str
    key: Sequence[str]

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """One lot and its three cases; then each case, for a third of the points."""
        named = {case.strip().upper(): fault.strip() for case, fault in seen["named"]}
        lots = {found[1] for case in named if (found := CASE.fullmatch(case))}
        whole = judged(
            "names a fault for each of one lot's three cases",
            lambda: _lot_slip(seen, named, lots) or _same_slip(named),
            1,
            False,
        )
        lot = int(min(lots)) if len(lots) == 1 and len(named) <= len(LETTERS) else None
        lot = None if _same_slip(named) else lot
        return [whole, *(self._case(letter, lot, named) for letter in LETTERS)]

    def _case(self, letter: str, lot: int | None, named: Mapping[str, str]) -> Criterion:
        case = letter if lot is None else name_of(lot, letter)
        return judged(f"names the fault of case {case}", lambda: self._slip(letter, lot, named))

    def _slip(self, letter: str, lot: int | None, named: Mapping[str, str]) -> str | None:
        if lot is None:
            raise ProbeError("First mend what stands above.")
        case = name_of(lot, letter)
        if case not in named:
            return f"There is no answer for case {case}."
        fault = named[case]
        if fault not in listed(self.lab):
            return f"{fault!r} is no id of the list: {', '.join(listed(self.lab))}."
        kind, _ = dealt(self.lab, lot, load(self.lab).shape)[LETTERS.index(letter)]
        if fault == self.key[kind]:
            return None
        return f"{SIGNS[fault]} In {case} {ends(deal(self.lab, lot)[case])}. Look again."


def _lot_slip(seen: Plain, named: Mapping[str, str], lots: set[str]) -> str | None:
    """What is wrong with the set of cases."""
    if seen["kind"] != "dict":
        return f"It returned a {seen['kind']}; return a dict from case ids to fault ids."
    strange = [case for case in named if not CASE.fullmatch(case)]
    if strange:
        return f"{strange[0]!r} is no case id: they look like 07A, 07B, 07C."
    if len(lots) > 1 or seen["count"] > len(LETTERS):
        return "It answers for more than one lot's three cases: name those of your own lot only."
    missing = [letter for letter in LETTERS if not any(case.endswith(letter) for case in named)]
    if missing:
        return f"There is no answer for case {', '.join(missing)}."
    return None


def _same_slip(named: Mapping[str, str]) -> str | None:
    if len(named) == len(LETTERS) and len(set(named.values())) == 1:
        return "It names one fault for all three cases; the three runs of a lot differ."
    return None


def ends(run: Run) -> str:
    """How the four lines end."""
    return ", ".join(f"{name} ends at {float(line[-1]):.3g}" for name, line in run.lines.items())
