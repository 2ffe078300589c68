"""Lab 03: judges of inputs joined to the one-hot coding of labels."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.pure import Group, Pure

Array = np.ndarray


def one_hot(labels: Array, n_classes: int) -> Array:
    """(N,) integers -> (N, n_classes), 1 in the column of the label."""
    return np.eye(n_classes)[labels]


def noise_first(noise: Array, labels: Array, n_classes: int) -> Any:
    """(N, z) and (N,) -> (N, z + n_classes)."""
    return np.concatenate([noise, one_hot(labels, n_classes)], axis=1)


def points_first(points: Array, labels: Array, n_classes: int) -> Any:
    """(N, 2) and (N,) -> (N, 2 + n_classes)."""
    return np.concatenate([points, one_hot(labels, n_classes)], axis=1)


def _beside(code: Callable[[Array, Array, int], Array]) -> Callable[..., Array]:
    return lambda x, labels, k: np.concatenate([x, code(x, labels, k)], axis=1)


def _swapped(x: Array, labels: Array, k: int) -> Array:
    return np.concatenate([one_hot(labels, k), x], axis=1)


def _seen_classes(x: Array, labels: Array, k: int) -> Array:
    return one_hot(labels, int(labels.max()) + 1)


def slips(name: str) -> tuple[Slip, ...]:
    """What is written instead; name: what comes first, `noise` or `points`."""
    return (
        Slip(f"The one-hot coding comes first; {name} first, then the labels.", _swapped),
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
            _beside(_seen_classes),
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


def _groups(first: str) -> tuple[Group, ...]:
    return (
        Group("usual", f"{first}, then one-hot labels"),
        Group(
            "absent",
            "classes that a batch does not show",
            "n_classes gives the width, not the labels that happen to occur.",
        ),
        Group(
            "single", "a batch of one", "With one row only: is an axis squeezed away?", weight=1.0
        ),
    )


JUDGES = {
    "cond_gen_input": Pure(noise_first, _groups("noise"), slips("noise"), dtypes=("float32",)),
    "cond_points": Pure(points_first, _groups("points"), slips("points"), dtypes=("float32",)),
}
