"""Tests that share something costly stay together, and what is counted in them is told."""

import pytest
import spread
import tallies

REPORT = {
    "nodeid": "test_it.py::test_it",
    "location": ("test_it.py", 1, "test_it"),
    "keywords": {},
    "outcome": "passed",
    "longrepr": None,
}


@pytest.mark.parametrize("file", [*spread.TOGETHER, *spread.BY_LAB])
def test_only_files_that_are_there_are_named(pytestconfig: pytest.Config, file: str) -> None:
    assert (pytestconfig.rootpath / file).is_file()


def test_a_file_stays_together() -> None:
    first = spread.unit("tests/engine/test_class.py::test_partial_answers[half]")
    second = spread.unit("tests/engine/test_class.py::test_remarks_name_the_cell")
    assert first == second != spread.unit("tests/engine/test_jail.py::test_no_power_is_left")


def test_files_that_share_a_class_stay_together() -> None:
    names = {spread.unit(f"{file}::test_it") for file in spread.TOGETHER}
    assert names == set(spread.TOGETHER.values())


def test_answers_and_notebooks_go_by_lab() -> None:
    answers, claims, runs = (f"{file}::test_it" for file in spread.BY_LAB)
    names = [
        spread.unit(f"{answers}[06_dcgan.instance_noise]"),
        spread.unit(f"{answers}[06_dcgan.soft_real_targets]"),
        spread.unit(f"{answers}[07_wgan.critic_steps]"),
        spread.unit(f"{runs}[06_dcgan]"),
        spread.unit(f"{runs}[07_wgan]"),
        spread.unit(answers),
    ]
    assert names[0] == names[1]
    assert len(set(names)) == 5
    assert spread.unit(f"{claims}[06_dcgan]") == names[3]


def report(when: str, *answers: tuple[str, str, bool]) -> pytest.TestReport:
    """A report in which these answers were counted."""
    properties = [(tallies.PROPERTY, answer) for answer in answers]
    return pytest.TestReport(**REPORT, when=when, user_properties=[("x", 1), *properties])


def test_what_is_counted_is_told_once() -> None:
    met, missed = ("lab.one", "caught", True), ("lab.one", "caught", False)
    reports = [report(when, met, missed) for when in ("setup", "call", "teardown")]
    told = tallies.counted([*reports, report("call", ("lab.one", "killed", True), met)])
    head, row = tallies.table(told)
    assert head.split() == ["exercise", "caught", "refused", "mutants", "killed", "hint", "right"]
    assert row.split() == ["lab.one", "2/3", "-", "1/1", "-"]
