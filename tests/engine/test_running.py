"""One submission's cells in a job: what a cell that never ends, or ends the job, costs."""

import pytest

from graders.engine.ask import running
from graders.engine.ask.running import Cell, Outcome, Task, run_task
from graders.engine.run.pool import Source, opened
from graders.engine.run.rules import Limits

STUBBORN = """def get_noise(n_samples, z_dim, device="cpu"):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass"""
CHECK = Cell("", "get_noise", 2.0, "05_first_gan.get_noise")
GRADED = Cell("assert seen == 1", "seen", 1.0)


def ran(source: Source, *cells: Cell, limits: Limits = running.NOTEBOOK) -> Outcome:
    """The outcome of a notebook of these cells."""
    return run_task(source, Task(cells, {}, b"secret", limits))


def kinds(outcome: Outcome, index: int) -> list[str]:
    return [output.output_type for output in outcome.outputs[index]]


def test_an_answer_that_cannot_be_stopped_costs_only_itself(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "CPU_SECONDS", 1.0 - running.GRACE_SECONDS)
    outcome = ran(source, Cell(STUBBORN, "stub"), Cell("seen = 1", "own"), CHECK, GRADED)
    assert outcome.limits == ["get_noise: cpu"]
    assert outcome.verdicts[CHECK.exercise].points == 0
    assert "too much CPU time" in outcome.verdicts[CHECK.exercise].first_hint
    assert kinds(outcome, 3) == []


def test_a_request_has_a_limit_of_its_own(source: Source) -> None:
    with opened(source, running.NOTEBOOK) as job:
        job.ask({"op": "notebook", "files": {}, "start": 0})
        job.ask({"op": "run", "source": "sum(range(10**7))"}, 60.0)
        with pytest.raises(running.JobEndedError) as stopped:
            job.ask({"op": "run", "source": f"{STUBBORN}\nget_noise(1, 1)"}, 0.5)
    assert stopped.value.end.limit == "cpu"


def test_many_crashes_leave_the_rest_its_points(source: Source) -> None:
    crash = Cell("import os\nos._exit(0)", "crash")
    outcome = ran(source, *[crash] * 6, Cell("seen = 1", "own"), GRADED)
    assert [kinds(outcome, index) for index in range(8)] == [["error"]] * 6 + [[], []]
    assert len(outcome.errors) == 6


def test_all_runs_together_have_the_time_of_one(source: Source) -> None:
    burns = Cell(
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass", "x"
    )
    limits = Limits(cpu_seconds=1.0)
    outcome = ran(source, burns, burns, Cell("seen = 1", "own"), GRADED, limits=limits)
    assert [kinds(outcome, index) for index in range(4)] == [["error"]] * 4
    assert len(outcome.limits) == 4


def test_cells_without_influence_on_points_are_not_run(source: Source) -> None:
    after = Cell("while True: pass", "after", needed=False)
    outcome = ran(source, Cell("seen = 1", "own"), GRADED, after, after)
    assert "no points depend" in outcome.outputs[2][0].text
    assert outcome.outputs[3] == []
    assert outcome.limits == []
