"""Asks for `mutual_information`: tables of counts of every shape and kind."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.measures import ARRAY, TENSOR, Groups, measure, probe
from graders.questions.kit.probes import STRIDED

KINDS = (
    (ARRAY, "int64"), (TENSOR, "int64"), (ARRAY, "float64"), (TENSOR, "float32"),
    (ARRAY, "int32"), (TENSOR, "int32"), (TENSOR, "float64"), (ARRAY, "float32"),
)  # fmt: skip
SMALL = ((ARRAY, "uint8"), (TENSOR, "uint8"))


def counts(rng: np.random.Generator, k: int, l: int, size: float = 40.0) -> np.ndarray:  # noqa: E741
    """int64 (k, l), all above 0, rows and columns unlike: some pairs are much more frequent."""
    return 1 + rng.poisson(size * rng.gamma(0.6, 1.0, (k, l)) * rng.uniform(0.3, 2.0, (k, 1)))


def tied(rng: np.random.Generator, k: int, l: int) -> np.ndarray:  # noqa: E741
    """int64 (k, l), rows in proportion to each other: nothing is learnt."""
    return np.outer(rng.integers(1, 9, k), rng.integers(1, 9, l))


def holed(rng: np.random.Generator, k: int, l: int) -> np.ndarray:  # noqa: E741
    """int64 (k, l), a part of it 0, but no whole row or column."""
    table = counts(rng, k, l) * (rng.random((k, l)) > 0.4)
    for i in range(max(k, l)):
        table[i % k, i % l] += 3
    return np.asarray(table)


def without(table: np.ndarray, rows: tuple[int, ...], columns: tuple[int, ...]) -> np.ndarray:
    """The table with these rows and columns 0."""
    table[list(rows)] = 0
    table[:, list(columns)] = 0
    return table


def ask(table: np.ndarray, place: int = 0, manner: str = "usual") -> Plain:
    """A probe of a kind and dtype of the catalogue, by turns."""
    kind, dtype = KINDS[place % len(KINDS)]
    return probe(table.astype(dtype), kind=kind, manner=manner)


def pose(rng: np.random.Generator) -> Groups:
    """Rows and columns not equally many; squares last, as in the notebook."""
    few, more = int(rng.integers(3, 5)), int(rng.integers(5, 8))
    shapes = [(few, more), (more, few), (2, 19), (21, 3), (10, 10), (4, 4)]
    thin = [(1, more), (few, 1), (2, 1), (1, 1)]
    small = rng.integers(0, 250, (few, more))
    return {
        "usual": [ask(counts(rng, *shape), i) for i, shape in enumerate(shapes)],
        "zeros": [ask(holed(rng, *shape), i) for i, shape in enumerate(shapes)]
        + [ask(np.diag(rng.integers(1, 90, few)), i) for i in (1, 2)],
        "empty": [
            ask(without(counts(rng, few, more), (1,), ()), 1),
            ask(without(counts(rng, more, few), (), (0,)), 0),
            ask(without(counts(rng, 10, 10), (2, 3), (9,)), 3),
        ],
        "independent": [ask(tied(rng, *shape), i) for i, shape in enumerate(shapes)],
        "thin": [ask(counts(rng, *shape), i) for i, shape in enumerate(thin)],
        "kinds": [ask(counts(rng, 3, 4, 3e5), i) for i in range(len(KINDS))]
        + [probe(small.astype(dtype), kind=kind) for kind, dtype in SMALL],
        "again": [ask(counts(rng, 3, 6), i, STRIDED if i % 2 else "usual") for i in range(4)],
    }


EXERCISE = measure(3, pose)
