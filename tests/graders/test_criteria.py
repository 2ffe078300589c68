"""How criteria add up to points."""

from graders.criteria import Criterion, Verdict, nothing


def points(*criteria: Criterion) -> float:
    return Verdict("lab.name", 4.0, criteria).points


MET, UNMET = Criterion("value", True), Criterion("gradient", False, "Mind the gradient.")
FLAG = Criterion("shape", True, numeric=False)


def test_all_met_is_full_points_and_passed():
    verdict = Verdict("lab.name", 4.0, (MET, FLAG))
    assert verdict.points == 4.0
    assert verdict.passed


def test_a_part_earns_its_weighted_share():
    assert points(MET, UNMET) == 2.0
    assert points(Criterion("value", True, weight=3.0), UNMET) == 3.0


def test_flags_alone_earn_nothing():
    assert points(FLAG, FLAG, UNMET) == 0.0


def test_a_tiny_unmet_criterion_still_costs_something():
    assert points(MET, Criterion("detail", False, weight=1e-6)) < 4.0


def test_no_criteria_is_not_a_pass():
    empty = Verdict("lab.name", 4.0, ())
    assert not empty.passed
    assert empty.points == 0.0


def test_nothing_is_zero_with_the_reason_as_its_hint():
    verdict = nothing("lab.name", 4.0, "runs", "It raised.")
    assert verdict.points == 0.0
    assert verdict.first_hint == "It raised."
