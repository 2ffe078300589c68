"""Asks for `infogan_mi_loss`: weights given and by default, every size, far logits, variances."""

from collections.abc import Mapping, Sequence

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import far_logits, labels, logits, setting
from graders.questions.kit.pure import Groups, exercise, manners, probe

FAR = {"narrow": (-6.0, -4.0), "wide": (9.0, 20.0)}
Weights = Mapping[str, float]


def draw(rng: np.random.Generator, n: int, k: int, c: int, lam: Weights, far: str = "") -> Plain:
    """far: what lies far out, `logits`, or variances that are `narrow` or `wide`."""
    cont, logvar = rng.uniform(-1, 1, (n, c)), rng.normal(0.3, 1.0, (n, c))
    logvar = rng.uniform(*FAR[far], (n, c)) if far in FAR else logvar
    mu = rng.normal(0.2, 0.8, (n, c))
    if far == "narrow":  # at distances that such a variance allows
        mu = cont + np.exp(logvar / 2) * rng.normal(0, 1.0, (n, c))
    cat = far_logits(rng, (n, k)) if far == "logits" else logits(rng, (n, k))
    return probe(cat, labels(rng, n, k), mu, logvar, cont, named=lam)


def by_position(asked: Plain) -> Plain:
    """The same question, with its weights in their places."""
    return probe(*asked["args"], *asked["named"].values())


def pose(rng: np.random.Generator) -> Groups:
    """Several batches with the same widths and weights each: an additive constant is free."""

    def ask(sizes: Sequence[int], k: int, c: int, lam: Weights, far: str = "") -> list[Plain]:
        return [draw(rng, n, k, c, lam, far) for n in sizes]

    def lam() -> Weights:
        return {"lam_cat": setting(rng, 0.4, 0.8), "lam_cont": setting(rng, 1.3, 2.4)}

    placed = [by_position(asked) for asked in ask((6, 3, 8), 4, 3, lam())]
    both, kept = lam(), lam()
    return {
        "given": [*placed, *ask((5, 8, 5), 7, 2, both)],
        "default": [*ask((5, 7, 4), 3, 2, {}), *ask((4, 6), 5, 3, {})],
        "one default": [
            *ask((4, 6, 5), 5, 3, {"lam_cont": 0.7}),
            *ask((6, 3, 5), 4, 2, {"lam_cat": 1.8}),
        ],
        "one code": [*ask((7, 4, 5), 5, 1, both), *ask((3, 6), 2, 1, both)],
        "sizes": ask((1, 2, 20, 1, 40), 4, 2, both),
        "classes": [*ask((5, 6), 2, 2, both), *ask((5, 6), 19, 5, both), *ask((5, 7), 10, 2, {})],
        "logits": [*ask((6, 4, 3), 4, 2, both, "logits"), *ask((5, 6), 6, 3, both, "logits")],
        "narrow": [*ask((6, 4, 5), 4, 2, both, "narrow"), *ask((5, 4), 6, 3, both, "narrow")],
        "wide": [*ask((6, 4, 5), 4, 2, both, "wide"), *ask((5, 4), 6, 3, both, "wide")],
        **manners(lambda: draw(rng, 5, 4, 2, kept), double=False),
    }


EXERCISE = exercise(4, pose)
