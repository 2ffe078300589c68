"""The stopwatch counts what makes the steps and not what looks at them."""

from collections.abc import Iterator

import pytest

from gancourse.training import Step, Stopwatch, stopwatch


class Clock:
    """A clock that goes only when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def process_time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(stopwatch, "time", clock)
    return clock


def work(clock: Clock, steps: int) -> Iterator[Step]:
    for number in range(1, steps + 1):
        clock.now += 2
        yield Step(number, 0.0, 0.0)


def test_it_counts_steps_and_not_looks(clock: Clock) -> None:
    watch, seen = Stopwatch(), []
    for _ in watch.over(work(clock, 3)):
        seen.append(watch.seconds)
        clock.now += 50
    assert seen == [2, 4, 6]
    assert watch.seconds == 6


def test_it_passes_every_step_on(clock: Clock) -> None:
    watch = Stopwatch()
    assert [step.number for step in watch.over(work(clock, 4))] == [1, 2, 3, 4]
