"""What both exercises of lab 03 that join labels to an input ask, and the stand-in for the first.

Batches of every size, few and many classes, classes that a batch does not show, and a lone sample.
"""

from collections.abc import Callable, Sequence

import numpy as np
import torch

from graders.plain import Plain
from graders.questions.kit.probes import batches, classes, labels, numbers
from graders.questions.kit.pure import Groups, manners, probe

OWN_BATCH, OWN_CLASSES = 512, 2
MOST_CLASSES = 24


def joined(
    rng: np.random.Generator, n: int, width: int, n_classes: int, shown: int | None = None
) -> Plain:
    """A batch and its labels; only the first `shown` classes occur, the last of them surely."""
    return probe(numbers(rng, (n, width), 1.5), labels(rng, n, n_classes, shown), n_classes)


def pose(rng: np.random.Generator, widths: Sequence[int]) -> Groups:
    """widths: of what the labels are joined to."""

    def ask(n: int, k: int, shown: int | None = None) -> Plain:
        return joined(rng, n, int(rng.choice(widths)), k, shown)

    few = int(rng.integers(4, 7))
    return {
        "usual": [joined(rng, 7 + i, w, few + i) for i, w in enumerate((*widths, widths[0]))],
        "sizes": [ask(n, few) for n in (*batches(rng), OWN_BATCH)],
        "classes": [ask(9, k) for k in classes(rng, OWN_CLASSES)]
        + [joined(rng, n, 2, OWN_CLASSES) for n in (8, 5, 1)]  # as wide as the codes
        + [joined(rng, 6, few, few)],
        "absent": [ask(6, 7, 4), ask(4, 5, 1), ask(1, 6, 2)],
        **manners(lambda: joined(rng, 6, widths[0], few), double=False),
    }


def pose_joiner(rng: np.random.Generator) -> Plain:
    """What stands in for one-hot codes and for the input: a table of other codes, and a factor."""
    table = rng.normal(0.0, 1.0, (MOST_CLASSES, MOST_CLASSES)).astype(np.float32)
    return {"table": table, "scale": float(rng.uniform(1.3, 2.1))}


def make_joiner(posed: Plain) -> Callable[..., torch.Tensor]:
    """Joins the scaled input to rows of the table: no one-hot coding, but told apart from any."""
    table = torch.from_numpy(posed["table"].copy())

    def joiner(noise: torch.Tensor, labels: torch.Tensor, n_classes: int) -> torch.Tensor:
        return torch.cat([posed["scale"] * noise, table[labels, :n_classes]], dim=1)

    return joiner
