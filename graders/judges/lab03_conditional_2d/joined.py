"""Judges inputs joined to the one-hot coding of labels; Mirza and Osindero 2014, section 3.2."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Piece, Pure, Slip, Trait
from graders.plain import Plain

Array = np.ndarray


def judge(name: str) -> Pure:
    """name: what comes first, `noise` or `points`."""
    return Pure(
        behind,
        groups(name),
        slips(name),
        [
            Trait("a class never shows in the batch", lambda x, y, k: len(set(y)) < k),
            Trait(f"{name} is as wide as the codes", lambda x, y, k: len(x[0]) == k),
        ],
        dtypes=("float32",),
        names=(name, "labels", "n_classes"),
        parts=part(name),
        pieces=[both_there(name)],
        stood_in=stood_in,
    )


def one_hot(labels: Array, n_classes: int) -> Array:
    """(N,) integers -> (N, n_classes), 1 in the column of the label."""
    return np.eye(n_classes)[labels]


def behind(x: Array, labels: Array, n_classes: int) -> Any:
    """(N, width) and (N,) -> (N, width + n_classes)."""
    return np.concatenate([x, one_hot(labels, n_classes)], axis=1)


def stood_in(posed: Plain) -> Callable[..., Any]:
    """What an answer gives that leaves the joining to the stand-in for `cond_gen_input`."""
    table, scale = posed["cond_gen_input"]["table"], posed["cond_gen_input"]["scale"]
    return lambda x, y, k: np.concatenate([scale * x, table[y, :k].astype(float)], axis=1)


def groups(first: str) -> tuple[Group, ...]:
    """What the questions are about."""
    return (
        Group("usual", f"{first}, then one-hot labels"),
        Group("sizes", "batches of 1, of 2, and large ones"),
        Group("classes", "one class, two classes, many"),
        Group(
            "absent",
            "classes that a batch does not show",
            "n_classes gives the width, not the labels that happen to occur.",
        ),
    )


def both_there(first: str) -> Piece:
    """The columns are right, in whatever order they stand."""

    def fits(got: Array, expected: Array) -> bool:
        pairs = zip(_sorted_columns(got), _sorted_columns(expected), strict=True)
        return all(np.allclose(g, e, atol=1e-4) for g, e in pairs)

    hint = f"Whatever their order, the columns are not those of {first} and the one-hot codes."
    return Piece(f"{first} and one-hot codes are there, in any order", fits, hint, weight=8.0)


def _sorted_columns(table: Array) -> list[Array]:
    return sorted(table.T, key=lambda column: tuple(column.round(3)))


def part(first: str) -> Callable[..., str]:
    """Whether the input or the coding is off."""

    def look(got: Array, expected: Array, x: Array, labels: Array, n_classes: int) -> str:
        off = ~np.isclose(got, expected, rtol=1e-4, atol=1e-6)
        if off[:, : x.shape[1]].any():
            return f"The first columns are not the {first} handed over."
        return "The coding is off: 1 in the column of the label, 0 in all others."

    return look


def _beside(code: Callable[[Array, Array, int], Array]) -> Callable[..., Array]:
    return lambda x, labels, k: np.concatenate([x, code(x, labels, k)], axis=1)


def slips(name: str) -> tuple[Slip, ...]:
    """What is written instead; name: what comes first, `noise` or `points`."""
    return (
        Slip(
            f"The one-hot coding comes first; {name} first, then the labels.",
            lambda x, y, k: np.concatenate([one_hot(y, k), x], axis=1),
        ),
        *_code_slips(),
        *_label_slips(),
        Slip(
            f"Only the coding is there; {name} belongs in front of it.",
            lambda x, y, k: one_hot(y, k),
        ),
        Slip(f"Only {name} is there: the labels are missing.", lambda x, y, k: x),
        Slip("The coding is there twice.", _beside(lambda x, y, k: np.tile(one_hot(y, k), 2))),
    )


def _code_slips() -> tuple[Slip, ...]:
    """The labels are coded otherwise than as one-hot."""
    return (
        Slip(
            "The coding is as wide as the largest label seen: pass n_classes on, a batch need "
            "not show every class.",
            _beside(lambda x, y, k: one_hot(y, int(y.max()) + 1)),
        ),
        Slip(
            "The label stands there as a number: code it as one-hot.",
            _beside(lambda x, y, k: y[:, None]),
        ),
        Slip(
            "The label stands there as a number in every column: code it as one-hot.",
            _beside(lambda x, y, k: np.repeat(y[:, None], k, 1)),
        ),
        Slip(
            "Every column of the coding is 1, whatever the label.",
            _beside(lambda x, y, k: np.ones((len(y), k))),
        ),
        Slip("The coding is all zeros.", _beside(lambda x, y, k: np.zeros((len(y), k)))),
    )


def _label_slips() -> tuple[Slip, ...]:
    """A coding with one 1 or one 0 a row, or nearly, in the wrong place or order."""
    return (
        Slip(
            "The 1 is one column too far right: labels count from 0.",
            _beside(lambda x, y, k: one_hot((y + 1) % k, k)),
        ),
        Slip(
            "The 1 is one column too far left: labels count from 0.",
            _beside(lambda x, y, k: one_hot((y - 1) % k, k)),
        ),
        Slip(
            "Ones and zeros are exchanged in the coding.",
            _beside(lambda x, y, k: 1 - one_hot(y, k)),
        ),
        Slip(
            "The columns of the coding are in reverse order.",
            _beside(lambda x, y, k: one_hot(y, k)[:, ::-1]),
        ),
        Slip("The coding has -1 where 0 belongs.", _beside(lambda x, y, k: 2 * one_hot(y, k) - 1)),
        Slip(
            "The coding marks the label and all before it; only the label's own column is 1.",
            _beside(lambda x, y, k: (np.arange(k) <= y[:, None]).astype(float)),
        ),
        Slip("The coding was normalised with a softmax.", _beside(_softmax_code)),
        Slip(
            "The labels were sorted: each row keeps its own.",
            _beside(lambda x, y, k: one_hot(np.sort(y), k)),
        ),
        Slip(
            "Every row has the first row's label.",
            _beside(lambda x, y, k: one_hot(np.repeat(y[:1], len(y)), k)),
        ),
        Slip("The labels come in reverse order.", _beside(lambda x, y, k: one_hot(y[::-1], k))),
    )


def _softmax_code(x: Array, labels: Array, k: int) -> Array:
    powers = np.exp(one_hot(labels, k))
    return powers / powers.sum(1, keepdims=True)
