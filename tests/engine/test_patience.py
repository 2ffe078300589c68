"""Who runs when: loops and sleepers let the others go first, and are stopped by what they do."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_course import DOUBLE, TinyCourse

from graders.engine.ask.running import Cell, Task, run_task
from graders.engine.run.job import JobEndedError
from graders.engine.run.patience import LEAST_SECONDS, MOST_PUT_OFF, TIMES, Patience
from graders.engine.run.pool import Source, opened
from graders.engine.run.rules import NOTEBOOK, Limits, with_cells_of
from graders.engine.run.watcher import descendants
from graders.engine.write.listening import Listener

SHORT = Limits(cpu_seconds=8, cell_seconds=3, idle_seconds=4, pause_seconds=2)
LOOP = "def get_noise(*a, **k):\n    pass\nwhile True:\n    pass"
SLEEP = "import time\ntime.sleep(1000)"


def test_who_takes_long_is_put_off_only_while_others_wait() -> None:
    line = Patience(total=2)
    line.begin()
    assert line.lasts(LEAST_SECONDS)
    assert not line.lasts(LEAST_SECONDS + 0.1)
    line.begin()
    assert line.lasts(1000)


def test_patience_follows_what_others_take() -> None:
    line = Patience(total=100)
    for _ in range(3):
        line.note(5.0)
    assert line.lasts(5.0 * TIMES)
    assert not line.lasts(5.0 * TIMES + 0.1)


def test_a_slow_class_is_not_put_off_one_by_one() -> None:
    """Each that is put off doubles what the next may have; one that ends takes that back."""
    line = Patience(total=100)
    lost = 0.0
    while not line.lasts(30.0):
        lost += line.seconds()
        line.note(None)
    assert lost < 60
    line.note(0.1)
    assert line.seconds() == LEAST_SECONDS


def test_only_so_many_are_held_for_later() -> None:
    line = Patience(total=1000)
    for _ in range(MOST_PUT_OFF):
        assert not line.lasts(1e9)
        line.note(None)
    assert line.lasts(1e9)


def test_longer_cells_come_with_a_longer_job() -> None:
    assert with_cells_of(NOTEBOOK, 0) == NOTEBOOK
    longer = with_cells_of(NOTEBOOK, 90)
    assert (longer.cell_seconds, longer.cpu_seconds) == (90, 3 * NOTEBOOK.cpu_seconds)
    shorter = with_cells_of(NOTEBOOK, 5)
    assert (shorter.cell_seconds, shorter.cpu_seconds) == (5, NOTEBOOK.cpu_seconds)


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> tuple[TinyCourse, list[str], list[str]]:
    """Two loops and two sleepers among four honest students: who was graded when, and named."""
    course = TinyCourse(tmp_path_factory.mktemp("line"))
    for student, code in {"a1": LOOP, "a2": SLEEP, "c1": LOOP, "c2": SLEEP}.items():
        course.hand_in(student, course.released(stub_noise=code, stub_double=DOUBLE))
    for student in ("b1", "b2", "d1", "d2"):
        course.hand_in(student, course.full())
    named: list[str] = []

    class Names(Listener):
        def on_wait(self, longest: tuple[str, float] | None) -> None:
            if longest is not None:
                named.append(longest[0])

    records = course.grade(jobs=2, limits=SHORT, listener=Names())
    return course, list(records), named


def test_loops_and_sleepers_come_last(order: tuple[TinyCourse, list[str], list[str]]) -> None:
    _, graded, _ = order
    assert sorted(graded[:4]) == ["b1", "b2", "d1", "d2"]
    assert sorted(graded[4:]) == ["a1", "a2", "c1", "c2"]


def test_they_still_get_what_their_other_answers_earn(
    order: tuple[TinyCourse, list[str], list[str]],
) -> None:
    course, _, _ = order
    slow, honest = ("a1", "a2", "c1", "c2"), ("b1", "b2", "d1", "d2")
    assert course.grades() == dict.fromkeys(slow, 3.0) | dict.fromkeys(honest, 5.0)


def test_who_runs_longest_is_named(order: tuple[TinyCourse, list[str], list[str]]) -> None:
    assert {"a1", "a2", "c1", "c2"} & set(order[2])


def naps(source: Source, limits: Limits) -> tuple[int, str]:
    """How many cells that sleep a second are run of ten, and which limit ends the job."""
    with opened(source, limits) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        for number in range(10):
            try:
                job.ask({"op": "run", "source": "import time\ntime.sleep(1)"})
            except JobEndedError as error:
                return number, error.end.limit
    return 10, ""


def test_idleness_counts_as_a_whole(source: Source) -> None:
    """Many short sleeps are one long one."""
    ran, limit = naps(source, replace(SHORT, idle_seconds=2.5, pause_seconds=2))
    assert limit == "idle"
    assert 2 <= ran <= 3


def test_idleness_counts_over_all_runs(source: Source) -> None:
    """Every sleeping cell takes the job down; all runs together have the idle time of one."""
    limits = replace(SHORT, idle_seconds=3, pause_seconds=1)
    sleeping = [Cell(SLEEP, f"sleep-{n}") for n in range(10)]
    start = time.monotonic()
    outcome = run_task(source, Task([*sleeping, Cell("assert True", "x", 1.0)], {}, b"", limits))
    assert outcome is not None
    assert len(outcome.limits) == 11
    assert {limit.rpartition(" ")[2] for limit in outcome.limits} == {"idle"}
    assert time.monotonic() - start < 60  # ten pauses and their starts would be as long as this


BURN = "import time\nend = time.monotonic() + 60\nwhile time.monotonic() < end: pass"
WORK = "import time\nend = time.process_time() + 1.5\nwhile time.process_time() < end: pass"


@pytest.fixture
def crowded() -> Iterator[int]:
    """A processor that three others keep busy."""
    processor = min(os.sched_getaffinity(0))
    burners = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(3)]
    for burner in burners:
        os.sched_setaffinity(burner.pid, {processor})
    yield processor
    for burner in burners:
        burner.kill()
        burner.wait()


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="nobody counts waits here")
def test_waiting_for_a_busy_processor_is_not_idle(source: Source, crowded: int) -> None:
    with opened(source, replace(SHORT, idle_seconds=60, pause_seconds=60)) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        for pid in descendants(job.handle.pid() or 0):
            os.sched_setaffinity(pid, {crowded})
        idle, start = job.used.get("idle", 0.0), time.monotonic()
        job.ask({"op": "run", "source": WORK})
        wall, idle = time.monotonic() - start, job.used["idle"] - idle
    assert wall > 2  # it had to stand in line
    assert idle < (wall - 1.5) / 4


def test_an_answer_that_waits_for_input_is_told_so(source: Source) -> None:
    ask = Cell("import os\nos.read(os.pipe()[0], 1)", "ask")
    outcome = run_task(source, Task([ask, Cell("1", "x", 1.0)], {}, b"", SHORT))
    assert outcome is not None
    assert outcome.limits == ["ask: idle"]
    assert "only waited" in json.dumps(outcome.outputs[0])
