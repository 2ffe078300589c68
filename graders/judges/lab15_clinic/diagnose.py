"""Judges the names of twelve faults; the key says which case has which.

A hint says what the fault that was *named* looks like and what this run does; it says nothing of
the fault that the run has.
"""

from collections.abc import Mapping

from gancourse.clinic import listed
from gancourse.clinic.runs import load_case
from graders.criteria import Criterion
from graders.judges.kit.diagnosis import ends
from graders.judges.kit.searching import judged
from graders.judges.kit.signs import SIGNS
from graders.plain import Plain

LAB = "15_clinic"
KEY = {
    "A": "swapped",
    "B": "copies_input",
    "C": "same_noise",
    "D": "no_bound",
    "E": "fake_chosen",
    "F": "saturating",
    "G": "label_unseen",
    "H": "no_zero_grad",
    "I": "code_loss_cut",
    "J": "pixel_range",
    "K": "detached",
    "L": "no_create_graph",
}


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """The cases that are named; then each case, for a twelfth of the points."""
    named = {case.strip().upper(): fault.strip() for case, fault in seen["named"]}
    whole = judged(
        "names one fault for each of the twelve cases", lambda: _whole_slip(seen, named), 1, False
    )
    return [whole, *(_case(case, named) for case in KEY)]


def _case(case: str, named: Mapping[str, str]) -> Criterion:
    return judged(f"names the fault of case {case}", lambda: _slip(case, named))


def _whole_slip(seen: Plain, named: Mapping[str, str]) -> str | None:
    """What is wrong with the set of cases."""
    if seen["kind"] != "dict":
        return f"It returned a {seen['kind']}; return a dict from case ids to fault ids."
    if seen["count"] > len(KEY):
        return f"It has {seen['count']} entries, where there are twelve cases."
    strange = [case for case in named if case not in KEY]
    if strange:
        return f"{strange[0]!r} is no case id: they are the letters {', '.join(KEY)}."
    missing = [case for case in KEY if case not in named]
    if missing:
        return f"There is no answer for case {', '.join(missing)}."
    if len(set(named.values())) == 1:
        return "It names one fault for all twelve cases; the twelve runs differ."
    return None


def _slip(case: str, named: Mapping[str, str]) -> str | None:
    if case not in named:
        return f"There is no answer for case {case}."
    fault = named[case]
    if fault not in listed(LAB):
        return f"{fault!r} is no id of the list: {', '.join(listed(LAB))}."
    if fault == KEY[case]:
        return None
    return f"{SIGNS[fault]} In {case} {ends(load_case(case))}. Look again."


JUDGE = judge
