"""Cross-entropies of ACGAN and InfoGAN in NumPy float64, and what is written instead of each.

A loss is a sum of terms. Each term has variants, the right one first; `mixed` gives every
combination but the right one as a slip, so that two slips at once are named as well.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from graders.judges.kit.formula_slips import Slip

Array = np.ndarray
STABLE = (
    "Hand raw logits to the cross-entropies that take logits: a sigmoid or softmax of a large "
    "logit is exactly 0 or 1 in float32, and its logarithm is lost."
)
Term = Callable[..., Any]
REMEMBERED = 16
"""So many results of a term are kept: as many as a group has questions, and a few more."""


@dataclass(frozen=True)
class Variant:
    """One way to write a term; `hint` is empty for the right one."""

    hint: str
    term: Term


def bce(logits: Array, target: float, power: float = 1.0) -> float:
    """Mean binary cross-entropy with logits, stable; power 0: a sum."""
    losses = np.logaddexp(0.0, logits) - target * logits
    return float(losses.sum() / losses.size**power)


def log_softmax(logits: Array) -> Array:
    """Along axis 1."""
    top = logits.max(1, keepdims=True)
    return np.asarray(logits - top - np.log(np.exp(logits - top).sum(1, keepdims=True)))


def picked(table: Array, labels: Array) -> Array:
    """The entry of each row at its label, (N,)."""
    return np.asarray(table[np.arange(len(labels)), labels])


def ce(logits: Array, labels: Array) -> float:
    """Mean cross-entropy with logits."""
    return float(-picked(log_softmax(logits), labels).mean())


def softmax(logits: Array) -> Array:
    """Along axis 1."""
    return np.asarray(np.exp(log_softmax(logits)))


def sigmoid(logits: Array) -> Array:
    """1 / (1 + exp(-x))."""
    return np.asarray(np.exp(-np.logaddexp(0.0, -logits)))


def ce_variants(name: str) -> tuple[tuple[str, Callable[[Array, Array], float]], ...]:
    """What is written for the cross-entropy of `name` (a class term); hint and formula."""
    return (
        (f"The logits of {name} go through a softmax before the cross-entropy: it takes raw "
         "logits.", lambda x, y: ce(softmax(x), y)),
        (f"For {name} the logits are picked without log_softmax: nll_loss takes "
         "log-probabilities.", lambda x, y: -float(picked(x, y).mean())),
        (f"For {name} probabilities are picked, not their logarithms.",
         lambda x, y: -float(picked(softmax(x), y).mean())),
        (f"The term of {name} is a sum over the batch, not a mean.",
         lambda x, y: ce(x, y) * len(y)),
        (f"The term of {name} has the wrong sign.", lambda x, y: -ce(x, y)),
        (f"The term of {name} is divided by the number of classes: average over the batch only.",
         lambda x, y: ce(x, y) / x.shape[1]),
        (f"The targets of {name} are smoothed.", lambda x, y: smooth(x, y, 0.1)),
        (f"The targets of {name} are smoothed.", lambda x, y: smooth(x, y, 0.2)),
        (f"The term of {name} takes binary cross-entropies with the one-hot coding, not the "
         "cross-entropy over classes.", lambda x, y: one_hot_bce(x, y)),
        (f"The term of {name} takes binary cross-entropies with the one-hot coding, not the "
         "cross-entropy over classes.", lambda x, y: one_hot_bce(x, y) * x.shape[1]),
        (f"The labels of {name} are in reverse order.", lambda x, y: ce(x, y[::-1])),
        (f"For {name} class 0 is taken for every sample.", lambda x, y: ce(x, 0 * y)),
        (f"The labels of {name} are shifted by one.", lambda x, y: ce(x, (y + 1) % x.shape[1])),
        (f"The labels of {name} are shifted by one.", lambda x, y: ce(x, (y - 1) % x.shape[1])),
        (f"For {name} the softmax runs over the batch: it belongs over the classes, axis 1.",
         lambda x, y: -float(picked(log_softmax(x.T).T, y).mean())),
        (f"For {name} every row meets every label: each row has a label of its own.",
         lambda x, y: -float(log_softmax(x)[:, y].mean())),
        (f"For {name} the first label counts for every sample.",
         lambda x, y: ce(x, np.repeat(y[:1], len(y)))),
        (f"For {name} the samples of class 0 are left out.",
         lambda x, y: ce(x[y != 0], y[y != 0]) if y.any() else np.nan),
        (f"For {name} the logarithm has base 2: use the natural one (nats).",
         lambda x, y: ce(x, y) / float(np.log(2))),
        (f"For {name} the classes that the logits prefer stand in for the labels.",
         lambda x, y: ce(x, x.argmax(1))),
    )  # fmt: skip


def smooth(logits: Array, labels: Array, amount: float) -> float:
    """Cross-entropy with label smoothing, as torch defines it."""
    flat = -log_softmax(logits).mean()
    return float((1 - amount) * ce(logits, labels) + amount * flat)


def one_hot_bce(logits: Array, labels: Array) -> float:
    """Mean binary cross-entropy of all logits with the one-hot coding."""
    code = np.eye(logits.shape[1])[labels]
    return float((np.logaddexp(0.0, logits) - code * logits).mean())


def bce_variants(name: str, target: float) -> tuple[tuple[str, Callable[[Array], float]], ...]:
    """What is written for the binary cross-entropy of source logits; hint and formula."""
    other = 1 - target
    return (
        (f"{name} has target {other:g}; it should be {target:g}.", lambda s: bce(s, other)),
        (f"{name} goes through a sigmoid before the cross-entropy with logits: hand raw logits "
         "over.", lambda s: bce(sigmoid(s), target)),
        (f"The term of {name} is a sum over the batch, not a mean.",
         lambda s: bce(s, target, 0.0)),
        (f"The term of {name} has the wrong sign.", lambda s: -bce(s, target)),
        (f"The target of {name} is smoothed: it should be {target:g}.",
         lambda s: bce(s, 0.9 if target else 0.1)),
        (f"The target of {name} is 0.5; it should be {target:g}.", lambda s: bce(s, 0.5)),
        (f"The term of {name} is the squared distance of the logits to the target, not the "
         "cross-entropy.", lambda s: float(((s - target) ** 2).mean())),
        (f"The term of {name} is the squared distance of probabilities to the target, not the "
         "cross-entropy.", lambda s: float(((sigmoid(s) - target) ** 2).mean())),
        (f"The term of {name} is a hinge, not the cross-entropy.",
         lambda s: float(np.maximum(0, 1 + (1 - 2 * target) * s).mean())),
        (f"The term of {name} is a critic's mean score, not the cross-entropy.",
         lambda s: float((1 - 2 * target) * s.mean())),
    )  # fmt: skip


def mixed(
    terms: Sequence[Sequence[Variant]], add: Callable[..., Term], most: int = 2
) -> list[Slip]:
    """Every combination with one to `most` slips, those with fewest first.

    terms: the variants of each term. add: makes one formula of one term of each kind.
    """
    quick = [[replace(v, term=_remembering(v.term)) for v in variants] for variants in terms]
    chosen = [c for c in _chosen(quick, most) if _slips(c)]
    return [
        Slip(" ".join(v.hint for v in c if v.hint), add(*(v.term for v in c)))
        for c in sorted(chosen, key=_slips)
    ]


def _chosen(terms: Sequence[Sequence[Variant]], most: int) -> Iterator[tuple[Variant, ...]]:
    """One variant of each term, at most `most` of them slips.

    Grown term by term, for all combinations of six terms are millions.
    """
    if not terms:
        yield ()
        return
    for variant in terms[0]:
        if (left := most - bool(variant.hint)) >= 0:
            for others in _chosen(terms[1:], left):
                yield (variant, *others)


def _slips(chosen: Sequence[Variant]) -> int:
    return sum(bool(v.hint) for v in chosen)


def _remembering(term: Term) -> Term:
    """The same term, computed once for the very same arguments: many combinations share it.

    What is known holds its arguments, so that no other array can have their ids meanwhile.
    """
    known: dict[tuple[int, ...], tuple[Any, Any]] = {}

    def remembered(*args: Any) -> Any:
        ids = tuple(map(id, args))
        entry = known.get(ids)
        if entry is None:
            if len(known) >= REMEMBERED:
                known.clear()
            entry = known[ids] = (args, term(*args))
        return entry[1]

    return remembered
