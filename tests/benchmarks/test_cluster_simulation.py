"""The simulated cluster against what can be reckoned by hand."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from cluster_simulation import Seen, Steps, simulated


def test_one_worker_and_a_grader_that_costs_nothing() -> None:
    assert simulated([Steps(0.0, (2.0,), 0.0)] * 5, 1) == Seen(10.0, 0.0, 1.0)


@pytest.mark.parametrize(("workers", "seconds"), [(1, 12.0), (2, 6.0), (3, 4.0), (4, 4.0)])
def test_equal_jobs_go_in_rounds(workers: int, seconds: float) -> None:
    assert simulated([Steps(0.0, (2.0,), 0.0)] * 6, workers).seconds == seconds


def test_the_first_and_the_last_step_of_a_lone_submission_are_the_graders() -> None:
    seen = simulated([Steps(1.0, (2.0, 4.0), 3.0)], 7)
    assert seen == Seen(10.0, 0.4, 6 / 10 / 7)


def test_while_a_worker_works_the_grader_prepares_and_writes() -> None:
    """1 to prepare the first, four jobs of 2, 1 to write the last; all else goes on beside."""
    assert simulated([Steps(1.0, (2.0,), 1.0)] * 4, 1).seconds == 10.0


def test_however_many_workers_the_grader_is_the_bound() -> None:
    class_ = [Steps(0.25, (5.0,), 0.25)] * 400
    few, many = simulated(class_, 10), simulated(class_, 1000)
    assert many.grader == pytest.approx(1.0, abs=0.03)
    assert 200.0 <= many.seconds <= few.seconds <= 210.0


def test_no_more_are_on_their_way_than_the_workers_need() -> None:
    """With none ahead, one worker waits while the grader prepares and writes."""
    class_ = [Steps(1.0, (2.0,), 1.0)] * 4
    assert simulated(class_, 1, ahead=0).seconds == 16.0


def test_a_class_of_none_takes_no_time() -> None:
    assert simulated([], 3) == Seen(0.0, 0.0, 0.0)


def test_no_workers_are_refused() -> None:
    with pytest.raises(ValueError, match="one worker at least"):
        simulated([], 0)
