"""A conversation that is sent at once and judged from its transcript ends as one that is held."""

import math
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import pytest

from graders.engine.ask.running import Cell, Outcome, Task, repeated, run_task
from graders.engine.cluster.performing import CUT, perform
from graders.engine.cluster.replaying import ROUNDS, attempt
from graders.engine.cluster.script import Script, Step, Transcript
from graders.engine.run.job import OTHERS_FIRST, End
from graders.engine.run.pool import Source
from graders.engine.run.rules import NOTEBOOK
from graders.plain import NotPlainError

KL = """import torch
def kl_divergence(p, q):
    some = p > 0
    return (p[some] * torch.log(p[some] / q[some])).sum()"""
JS = """def js_divergence(p, q):
    m = (p + q) / 2
    return (kl_divergence(p, m) + kl_divergence(q, m)) / 2"""
CHECKS = [
    Cell("", f"{name}_divergence", 2.0, f"04_divergences.{name}_divergence")
    for name in ("kl", "js")
]
DRAWS = Cell("print(torch.rand(1).item())", "draws")  # what was asked before moves it
GRADED = Cell("assert seen == 1", "seen", 1.0)


def divergences(kl: str = KL, js: str = JS) -> list[Cell]:
    return [
        Cell(kl, "kl"),
        CHECKS[0],
        Cell(js, "js"),
        CHECKS[1],
        DRAWS,
        Cell("seen = 1", "own"),
        GRADED,
    ]


NOTEBOOKS: dict[str, tuple[list[Cell], int]] = {  # and how often a worker is called
    "right": (divergences(), 1),
    "one slip, for which a stand-in is asked": (divergences(kl=KL.replace("/ q", "/ p")), 2),
    "both wrong": (divergences(KL.replace("/ q", "* q"), JS.replace("/ 2", "* 3")), 2),
    "untouched": (divergences("import torch", ""), 1),
    "a cell ends the job": (divergences(js=f"{JS}\nimport os\nos._exit(0)"), 2),
    "an answer ends it": (divergences("import os\ndef kl_divergence(p, q):\n    os._exit(0)"), 3),
    "a loop": (divergences(f"{KL}\nwhile True:\n    pass"), 1),
    "rude": (divergences(js=f"{JS}\nprint('$(reboot) <b>')\n'\\ud800'"), 1),
}


def comparable(outcome: Outcome | None) -> dict[str, Any]:
    assert outcome is not None
    told = asdict(outcome) | {"seconds": 0.0, "spent": 0.0, "level": ""}
    verdicts = {key: replace(v, seconds=0.0) for key, v in outcome.verdicts.items()}
    return told | {"verdicts": verdicts}


class Counting:
    """What a worker does, with everything packed on the way, and how often it did."""

    def __init__(self, source: Source) -> None:
        self.source, self.calls = source, 0

    def __call__(self, script: Script) -> Transcript:
        self.calls += 1
        made = perform(self.source, Script.read(script.packed()))
        return Transcript.read(made.packed())


def replayed(worker: Callable[[Script], Transcript], task: Task, allowed: float = math.inf):
    return repeated(partial(attempt, worker, lambda: allowed), task)


OFTEN = ("one slip, for which a stand-in is asked", "an answer ends it")


@pytest.mark.parametrize(
    "name",
    [name if name in OFTEN else pytest.param(name, marks=pytest.mark.slow) for name in NOTEBOOKS],
)
def test_both_ways_end_alike(source: Source, name: str) -> None:
    cells, calls = NOTEBOOKS[name]
    task = Task(cells, {"a.txt": b"x"}, b"secret", replace(NOTEBOOK, cell_seconds=1.0))
    worker = Counting(source)
    assert comparable(replayed(worker, task)) == comparable(run_task(source, task))
    assert worker.calls == calls


def test_who_takes_long_is_stopped_for_others(source: Source) -> None:
    task = Task([Cell("while True:\n    pass", "x", 1.0)], {}, b"")
    assert replayed(Counting(source), task, allowed=0.3) is None


def test_a_script_holds_no_secret_and_no_expectation(source: Source) -> None:
    seen: list[bytes] = []

    def spied(script: Script) -> Transcript:
        seen.append(script.packed())
        return perform(source, script)

    task = Task(divergences(), {}, b"a secret of thirty-two bytes....")
    replayed(spied, task)
    (text,) = seen
    assert task.secret not in text
    assert task.secret.hex().encode() not in text
    script = Script.read(text)
    observed = [s.request for s in script.steps if s.request["op"] == "observe"]
    assert [set(r) for r in observed] == [{"op", "exercise", "questions", "nonce", "start"}] * 2


def test_answers_that_never_agree_come_to_an_end() -> None:
    """A job that ends elsewhere each time is not run for ever."""
    calls = []

    def fickle(script: Script) -> Transcript:
        calls.append(len(script.steps))
        replies = [{}, {"outputs": "[]", "error": "", "limit": False}]
        return Transcript([*replies, None], end=End("gone", OTHERS_FIRST))

    assert replayed(fickle, Task(divergences(), {}, b"")) is None
    assert len(calls) <= ROUNDS


def test_a_worker_sends_back_no_gigabytes(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graders.engine.cluster.performing.MOST_SHOWN", 1000)
    runs = {"op": "run", "source": "print('x' * 900)"}
    steps = [{"op": "notebook", "files": {}, "start": 0}, runs, runs]
    replies = perform(source, Script([Step(s) for s in steps], NOTEBOOK)).replies
    assert [reply.get("outputs") == CUT for reply in replies] == [False, False, True]


def test_what_is_cut_short_is_not_read() -> None:
    text = Script([Step({"op": "ping"})], NOTEBOOK).packed()
    assert Script.read(text).steps[0].seconds == math.inf
    with pytest.raises(NotPlainError):
        Script.read(text[:-1])
