"""Lab 15's repairs: programs that are broken, repaired by one line, judged by other exercises."""

import numpy as np
import pytest
from answers import cell_of, reference

from gancourse.clinic import CASES, repaired
from gancourse.clinic.repairing import RepairError
from graders.checking import judged_here
from graders.criteria import Verdict
from graders.exercise import find, labs
from graders.judging import verdict
from graders.observing import observe
from graders.plain import Plain

NAME = "15_clinic.repairs"


def lines() -> dict[str, str]:
    space: dict[str, object] = {}
    exec(cell_of(reference(NAME)).source, space)
    return space["repairs"]()  # type: ignore[operator]


def judged(reply: dict[str, str], seed: int = 0) -> Verdict:
    return judged_here(NAME, lambda: reply, seed)


@pytest.fixture(scope="module")
def asked() -> tuple[Plain, Plain]:
    """Questions, and an honest observation of two repairs."""
    questions = find(NAME).pose(np.random.default_rng(3))
    some = {case: lines()[case] for case in "CD"}
    return questions, observe(NAME, lambda: some, questions)["seen"]


@pytest.mark.parametrize("case", CASES)
def test_a_program_is_short_and_fails_as_it_stands(case: str) -> None:
    """A comment changes a line and mends nothing."""
    assert len(CASES[case].lines) <= 13
    assert CASES[case].exercise.partition(".")[0] in labs()
    spoilt = f"1: {CASES[case].lines[0]}  # as it was"
    assert repaired(case, spoilt).startswith("def ")
    assert not _passed(judged({case: spoilt}), case)


def test_one_line_of_each_is_worth_its_twelfth() -> None:
    some = {case: lines()[case] for case in "DEH"}
    result = judged(some)
    assert [_passed(result, case) for case in "DEH"] == [True] * 3
    assert 0 < result.points < 2


def test_a_line_keeps_the_place_of_the_one_that_it_replaces() -> None:
    assert "\n            parameter.clamp_(-c, c)\n" in repaired("D", "4:parameter.clamp_(-c, c)")


@pytest.mark.parametrize(
    "text", ["", "4", "x = 1", "99: x", "0: x", "4: x\n5: y", "4: " + "x" * 300]
)
def test_other_texts_are_no_repair(text: str) -> None:
    with pytest.raises(RepairError):
        repaired("D", text)


@pytest.mark.parametrize("odd", [None, 3, {}, {"seen": None}, {"seen": [], "raised": 1}])
def test_what_cannot_be_read_costs_its_case_only(odd: Plain, asked: tuple[Plain, Plain]) -> None:
    questions, seen = asked
    spoilt = seen | {"cases": seen["cases"] | {"C": odd}}
    result = verdict(NAME, questions, {"seen": spoilt, "raised": None})
    assert not result.fault
    assert not _passed(result, "C")
    if odd is None or (isinstance(odd, dict) and set(odd) == {"seen", "raised"}):
        assert _passed(result, "D")


def test_a_reply_to_other_questions_earns_nothing(asked: tuple[Plain, Plain]) -> None:
    other = find(NAME).pose(np.random.default_rng(4))
    result = verdict(NAME, other, {"seen": asked[1], "raised": None})
    assert not _passed(result, "D")


def _passed(result: Verdict, case: str) -> bool:
    return any(c.passed for c in result.criteria if c.name.startswith(f"case {case} "))
