"""Verdicts: a broken judge is the grader's fault; a slip costs its own exercise only."""

import math
import time
from dataclasses import replace

import pytest
import torch

from graders.checking import Checker, judged_here
from graders.criteria import Criterion, Verdict
from graders.exercise import Exercise, StandIn, find
from graders.judging import better, verdict, with_earlier_failures
from graders.limits import PatienceError, keep_patience, patience

NOISE = "05_first_gan.get_noise"


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)


def broken(questions, seen):
    raise KeyError("on purpose")


def test_a_judge_that_raises_is_the_graders_fault(monkeypatch, caplog):
    monkeypatch.setattr("graders.judging.find_judge", lambda _: broken)
    result = judged_here(NOISE, get_noise)
    assert "KeyError: 'on purpose'" in result.fault
    assert not result.passed
    assert result.criteria == ()
    assert "on purpose" in caplog.text


def test_a_fault_is_told_as_the_graders_and_scores_nothing(monkeypatch, capsys):
    monkeypatch.setattr("graders.judging.find_judge", lambda _: broken)
    assert math.isnan(Checker()(NOISE, get_noise))
    assert "could not be judged" in capsys.readouterr().out


def test_a_judge_that_takes_too_long_is_stopped(monkeypatch):
    def endless(questions, seen):
        end = time.thread_time() + 60
        while time.thread_time() < end:
            keep_patience()
        return []

    monkeypatch.setattr("graders.judging.find_judge", lambda _: endless)
    hasty = replace(find(NOISE), judging_seconds=0.05)
    monkeypatch.setattr("graders.judging.find", lambda _: hasty)
    result = judged_here(NOISE, get_noise)
    assert (result.points, result.fault) == (0, "")
    assert "took longer" in result.first_hint


def test_patience_ends_with_its_block():
    with pytest.raises(PatienceError), patience(0.0):
        keep_patience()
    keep_patience()


@pytest.mark.parametrize("reply", [None, 3, {}, {"seen": 1}, {"seen": None, "raised": {"x": 1}}])
def test_an_unreadable_reply_is_zero_and_no_fault(reply):
    result = verdict(NOISE, {}, reply)
    assert (result.points, result.fault) == (0, "")
    assert "No readable reply" in result.first_hint


def first(x):
    return 2 * x


def second(x):
    return first(x) + 1


def observe(answer, questions):
    return {"value": float(answer(questions["x"]))}


def judge_second(questions, seen):
    """first(x) + 1, with whatever first was there."""
    posed = questions.get("stand_ins", {}).get("first")
    right = (posed if posed is not None else 2 * questions["x"]) + 1
    return [Criterion("adds one", seen["value"] == right, "Add one.")]


def judge_first(questions, seen):
    return [Criterion("doubles", seen["value"] == 2 * questions["x"], "Double it.")]


def pose(rng):
    return {"x": float(rng.integers(1, 100))}


STAND_IN = StandIn(lambda rng: float(rng.integers(1000, 2000)), lambda posed: lambda x: posed)
TINY = {
    "05_first_gan.first": (Exercise(1, pose, observe), judge_first),
    "05_first_gan.second": (Exercise(2, pose, observe, uses={"first": STAND_IN}), judge_second),
}


@pytest.fixture
def tiny(monkeypatch):
    """Two exercises, of which the second calls the first."""
    for module in ("graders.checking", "graders.judging", "graders.observing"):
        monkeypatch.setattr(f"{module}.find", lambda name: TINY[name][0])
    monkeypatch.setattr("graders.judging.find_judge", lambda name: TINY[name][1])


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("slip", ["wrong", "raising", "empty"])
def test_one_slip_costs_one_exercise(monkeypatch, slip):
    def wrong(x):
        return 3 * x

    def raising(x):
        raise ValueError

    def empty(x):
        raise NotImplementedError

    answer = {"wrong": wrong, "raising": raising, "empty": empty}[slip]
    monkeypatch.setitem(globals(), "first", answer)
    checker = Checker()
    assert checker.verdict("05_first_gan.first", answer).points == 0
    result = checker.verdict("05_first_gan.second", second)
    assert result.passed
    assert "stand-in" in result.note
    assert globals()["first"] is answer


@pytest.mark.usefixtures("tiny")
def test_an_earlier_answer_that_was_mended_is_judged_anew(monkeypatch):
    checker = Checker()
    checker.verdict("05_first_gan.first", lambda x: 0 * x)
    result = checker.verdict("05_first_gan.second", second)
    assert result.passed
    assert result.note == ""


@pytest.mark.usefixtures("tiny")
def test_a_slip_of_ones_own_is_not_hidden_by_a_stand_in(monkeypatch):
    def own_slip(x):
        return first(x) + 2

    monkeypatch.setitem(globals(), "first", lambda x: 5 * x)
    result = Checker().verdict("05_first_gan.second", own_slip)
    assert result.points == 0
    assert result.first_hint.startswith("First mend first")
    assert "Add one." in result.first_hint


def test_only_the_first_hint_names_the_earlier_exercise():
    rows = (Criterion("a", True), Criterion("b", False, "B."), Criterion("c", False, "C."))
    told = with_earlier_failures(Verdict("x.y", 1, rows), ["z"])
    assert [c.hint for c in told.criteria] == [
        "",
        "First mend z, which this one may use and which did not pass. B.",
        "C.",
    ]


def test_a_stand_in_whose_judge_fails_never_counts():
    own = Verdict("x.y", 1, (Criterion("a", False, "A."),))
    assert better(own, Verdict("x.y", 1, (), fault="boom"), ["z"]).fault == ""
