"""What a made-up reply earns, by exercise: a fifth at most, but where the numbers are the answer.

`forger` looks for the best one; `docs/threat-model.md` says how to read it.
"""

import contextlib
import sys
import time
import tracemalloc
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from forger import Forger, counted

from graders.border import Anything
from graders.engine.intake.reading import answers_of
from graders.exercise import exercises, find, labs
from graders.judging import verdict
from graders.observing import observe
from graders.plain import Plain, decode, encode

ANSWERS = Path(__file__).parents[1] / "answers"
MOST = 0.2
LAWS = {
    "05_first_gan.get_noise": "whoever sends normal noise has made it",
    "06_dcgan.dcgan_weights_init": "whoever sends weights that follow the law has drawn them",
    "05_first_gan.diagnosis": "nothing is drawn: whoever sends the right names has found them",
    "06_dcgan.diagnosis": "as in lab 05",
    "07_wgan.diagnosis": "nothing is drawn: whoever sends the right names has found them",
    "08_wgan_gp.diagnosis": "nothing is drawn: whoever sends the right names has found them",
    "15_clinic.diagnose": "as in lab 05, of twelve runs that are the same for all",
    "11_semi_supervised.predict_class": "its numbers are a few integers, one of them often right",
    "07_wgan.critic_steps": "its numbers are integers, which stay as they are here",
    "14_capstone.build_generator": "its images are bytes: whoever sends good images has drawn them",
}
PARTS = {"15_clinic.repairs"}  # asks twelve exercises of other labs, attacked on their own
IDS = [f"{lab}.{name}" for lab in labs() for name in exercises(lab)]
IDS = [name for name in IDS if name not in PARTS]


def reference(exercise: str) -> Any:
    """The reference answer."""
    lab, _, name = exercise.partition(".")
    found = answers_of(ANSWERS / lab / f"{name}.py")
    cell = next(a.cell for a in found if a.cell is not None and a.cell.id == "right_reference")
    space: dict[str, Any] = {"__name__": "answer"}
    exec(compile(cell.source, f"{name}.py", "exec"), space)
    return space[name]


@pytest.fixture(scope="module", params=IDS)
def forger(request: pytest.FixtureRequest) -> Forger:
    """An exercise with honest replies to two sets of questions."""
    exercise, answer = request.param, reference(request.param)
    posed = [find(exercise).pose(np.random.default_rng(seed)) for seed in (11, 12)]
    with contextlib.chdir(ANSWERS / exercise.partition(".")[0]):  # what lies beside the answers
        seen = [decode(encode(observe(exercise, answer, asked)))["seen"] for asked in posed]
    return Forger(exercise, posed[0], seen[0], seen[1])


def test_an_honest_reply_earns_all(forger: Forger) -> None:
    assert forger.share(forger.honest) == 1.0


def test_made_up_replies_earn_little(forger: Forger) -> None:
    shares = {name: forger.share(seen) for name, seen in forger.simple()}
    assert max(shares.values()) <= (1.0 if forger.exercise in LAWS else MOST), shares


@pytest.mark.slow
def test_the_best_made_up_reply_earns_little(forger: Forger) -> None:
    share, how = forger.best()
    print(f"| `{forger.exercise}` | {share:.0%} | {how} |", file=sys.__stdout__)
    assert share <= (1.0 if forger.exercise in LAWS else MOST), how


def test_every_exercise_has_a_border(forger: Forger) -> None:
    assert not isinstance(find(forger.exercise).border(forger.questions), Anything)


WHOLE = (0, -1, 1, 10**6, 2**31, 2**53, -(2**53), 2**63 - 1)


def test_made_up_integers_cost_neither_memory_nor_time(forger: Forger) -> None:
    """A count that nobody counted: no judge makes room for it, or goes on for as long."""
    tracemalloc.start()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a judge's warning would reach the terminal
            start = time.thread_time()
            for value in WHOLE:
                forger.share(counted(forger.honest, value))
            spent = time.thread_time() - start
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 256 * 2**20
    assert spent < 2.5 * len(WHOLE)  # a verdict has two seconds


HOSTILE = (
    None, True, -1, 10**4000, float("nan"), "\ud800<script>", [], {}, [[]] * 1000, {"raised": 3},
    np.zeros((0, 3)), np.zeros((1, 200_000), np.float32), np.zeros((200_000, 1), np.float32),
    np.array(np.inf), np.array([True]), np.zeros((1,) * 8),
)  # fmt: skip


def spoiled(data: Plain, rng: np.random.Generator) -> Plain:
    """Plain data with one part, somewhere, replaced by something that nobody expects."""
    if isinstance(data, dict | list) and len(data) and rng.random() < 0.9:
        copy = data.copy()
        keys = list(data) if isinstance(data, dict) else range(len(data))
        key = keys[int(rng.integers(len(keys)))]
        copy[key] = spoiled(data[key], rng)
        return copy
    return HOSTILE[int(rng.integers(len(HOSTILE)))]


def replies(forger: Forger, times: int) -> Iterator[Plain]:
    rng = np.random.default_rng(7)
    for _ in range(times):
        yield {"seen": spoiled(forger.honest, rng), "raised": None}
        yield {"seen": None, "raised": spoiled({"type": "x"}, rng)}


def test_a_spoiled_reply_is_no_fault_of_the_grader(forger: Forger) -> None:
    """It is refused at the border, or judged: it can neither raise nor ask for an instructor."""
    for reply in replies(forger, 10):
        result = verdict(forger.exercise, forger.questions, reply)
        assert not result.fault, result.fault
        assert 0 <= result.points <= result.max_points
        assert reply["raised"] is None or not result.passed
