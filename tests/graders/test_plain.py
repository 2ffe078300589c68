"""The border between a student's process and ours: what passes and what is refused."""

import json

import numpy as np
import pytest

from graders.plain import NotPlainError, decode, encode


def test_plain_data_come_back_as_they_went():
    data = {"a": [1, 2.5, None, True, "ü"], "x": np.arange(6, dtype=np.float32).reshape(2, 3)}
    back = decode(encode(data))
    assert back["a"] == data["a"]
    assert back["x"].dtype == np.float32
    assert np.array_equal(back["x"], data["x"])


def test_empty_and_scalar_arrays_keep_their_shape():
    back = decode(encode([np.zeros((0, 3)), np.array(2.0)]))
    assert back[0].shape == (0, 3)
    assert back[1].shape == ()


def test_infinities_and_nan_survive():
    back = decode(encode([float("inf"), np.array([np.nan, -np.inf])]))
    assert back[0] == float("inf")
    assert np.isnan(back[1][0])
    assert back[1][1] == -np.inf


class Liar(float):
    """A number that claims to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


@pytest.mark.parametrize(
    "data", [Liar(1.0), {1: 2}, object(), {"f": print}, np.array(["text"]), np.array([1j])]
)
def test_foreign_types_are_refused(data):
    with pytest.raises(NotPlainError):
        encode(data)


def test_too_many_bytes_are_refused_both_ways():
    with pytest.raises(NotPlainError, match="more than"):
        encode(np.zeros(1000), limit=100)
    with pytest.raises(NotPlainError, match="more than"):
        decode(b"[" + b"0," * 100 + b"0]", limit=100)


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        nested(20),
        nested(100_000),
        json.dumps({"__array__": ["float64", [2], "AAAA"]}),
        json.dumps({"__array__": ["object", [1], "AAAAAAAAAAA="]}),
        json.dumps({"__array__": ["float64", [-1], ""]}),
        json.dumps({"__array__": ["float64", [10**30], ""]}),
        json.dumps({"__array__": ["float64", "2", ""]}),
        json.dumps({"__array__": ["float64", [1], "%%%"]}),
        json.dumps({"__array__": ["float64", [0], ""], "extra": 1}),
    ],
)
def test_malformed_bytes_are_refused(text):
    with pytest.raises(NotPlainError):
        decode(text.encode())
