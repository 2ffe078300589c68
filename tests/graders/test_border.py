"""What may cross the border between a reply and a judge, and how a refusal is told."""

import numpy as np
import pytest

from graders.border import (
    Either,
    Flag,
    Many,
    Maybe,
    Numbers,
    Real,
    Record,
    Row,
    Table,
    Text,
    Whole,
    exactly,
    probed,
    problem,
)

NOISE = Numbers((5, -1), kinds="f", bound=100.0)
EXPECTED = Record(
    {
        "noise": Many(NOISE, most=2, least=1),
        "flags": Row((Flag(), Whole(0, 9))),
        "loss": Maybe(Real(1e6)),
        "result": probed(Numbers(most=10)),
    }
)


def reply():
    return {
        "noise": [np.ones((5, 3), np.float32)],
        "flags": [True, 3],
        "loss": None,
        "result": {"value": np.array([np.nan]), "raised": None},
    }


def test_what_was_declared_may_pass():
    assert problem(reply(), EXPECTED) is None


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("noise", [], "noise: 0 entries"),
        ("noise", [np.ones((5, 3))] * 3, "noise: 3 entries"),
        ("noise", [np.ones((4, 3))], "noise[0]: shape (4, 3)"),
        ("noise", [np.ones((5, 0))], "noise[0]: shape (5, 0)"),
        ("noise", [np.full((5, 3), 1e308)], "beyond 100"),
        ("noise", [np.full((5, 3), np.nan)], "not finite"),
        ("noise", [np.ones((5, 3), np.int64)], "of type int64"),
        ("noise", "noise", "noise: a str is not a list"),
        ("flags", [1, 3], "flags[0]: a int is not true or false"),
        ("flags", [True, 10], "flags[1]: the number is not within"),
        ("flags", [True], "flags: a list is not a list of 2"),
        ("loss", float("inf"), "loss: the number is not finite"),
        ("loss", True, "loss: a bool is not a number"),
        ("loss", 10**4000, "loss: a int is not a number"),
        ("result", {"value": np.zeros(11), "raised": None}, "result.value: an array of 11"),
        ("result", {"value": None, "raised": {"type": "E"}}, "result.raised: a dict has other"),
        ("result", {"value": None}, "result: a dict is no attempt"),
    ],
)
def test_the_rest_may_not_and_is_named(key, value, words):
    assert words in problem(reply() | {key: value}, EXPECTED)


def test_fields_are_exactly_those_declared():
    assert "other fields" in problem(reply() | {"more": 1}, EXPECTED)
    assert "nothing has other fields" in problem(None, EXPECTED)


def test_words_tables_and_choices():
    assert problem("yes", Text(among=("yes", "no"))) is None
    assert "unknown word" in problem("maybe", Text(among=("yes", "no")))
    assert "too long" in problem("x" * 11, Text(10))
    assert problem({"a": 1, "b": 2}, Table(Whole())) is None
    assert "not a table" in problem({str(k): 1 for k in range(9)}, Table(Whole(), most=8))
    assert problem(3, Either((Flag(), Whole()))) is None
    assert problem("3", Either((Flag(), Whole()))) is not None
    assert problem([1, 2], exactly(2, Whole())) is None
    assert problem([1], exactly(2, Whole())) is not None
