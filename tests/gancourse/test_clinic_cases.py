"""The last lab's cases: packed without their names, told without them, and six kept apart."""

import re

import numpy as np
import pytest

from gancourse import clinic
from gancourse.clinic import drawing
from gancourse.clinic.kept import DIGESTS, digest, names_in
from gancourse.clinic.runs import case_file, load_case
from graders.judges.kit.signs import SIGNS
from graders.judges.lab15_clinic import diagnose, kept

ALL = diagnose.KEY | kept.KEY


def test_every_case_has_another_fault_of_a_longer_list() -> None:
    faults = clinic.listed("15_clinic")
    assert list(clinic.CASES) == list(clinic.cases()) == list(diagnose.KEY)
    assert len(set(ALL.values())) == len(ALL) == 18 < len(faults)
    assert set(ALL.values()) < set(faults) <= set(SIGNS)


@pytest.mark.parametrize("case", ALL)
def test_a_run_is_small_finite_and_nameless(case: str) -> None:
    packed, run = case_file(case).read_bytes(), load_case(case)
    assert len(packed) < 10_000
    assert not [fault for fault in clinic.FAULTS if fault.encode() in packed]
    assert all(np.isfinite(line).all() for line in run.lines.values())
    assert (len(run.lines), len(run.pictures)) == (4, 3)
    told = drawing.curves_told(case, run) + drawing.pictures_told(case, run)
    assert not [f for f in clinic.FAULTS if re.search(rf"\b{f.replace('_', '.')}\b", told)]


def test_a_line_that_leaves_the_figure_is_said_to() -> None:
    left = [case for case in ALL if "drawn at 60,000" in drawing.curves_told(case, load_case(case))]
    assert left == ["L"]


def test_programs_and_games_name_no_fault() -> None:
    said = " ".join(case.game + case.code for case in clinic.CASES.values())
    assert not [f for f in clinic.FAULTS if re.search(rf"\b{f}\b", said)]


def test_the_digests_of_the_six_are_those_of_their_faults() -> None:
    assert {case: digest(case, fault) for case, fault in kept.KEY.items()} == DIGESTS
    assert list(clinic.kept_apart()) == list(kept.KEY)


def test_names_are_read_from_any_text_and_counted_without_saying_which() -> None:
    text = "".join(f"{case}: {fault};\n" for case, fault in kept.KEY.items())
    assert names_in(text) == kept.KEY
    assert "6 of 6" in clinic.counted(text)
    assert clinic.counted(text).endswith("6 of them rightly")
    assert clinic.counted("U swapped V foo, A healthy").startswith("1 of 6 cases")
    assert clinic.counted("").startswith("0 of 6 cases")
