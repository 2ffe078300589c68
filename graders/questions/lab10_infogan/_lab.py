"""Lab 10: codes that mean something. Questions on codes, the information bound and the heads."""

from collections.abc import Mapping
from functools import partial

import numpy as np

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.heads import INFOGAN, observe_heads, pose_heads
from graders.questions.kit.pure import exercise, probe
from graders.questions.lab10_infogan.codes import observe_codes, pose_codes

Groups = Mapping[str, list[Plain]]
ENDS = (-100.0, 60.0, -50.0, 100.0, 50.0, -30.0, 20.0)
FAR = {"narrow": (-12.8, -9.0), "wide": (9.0, 20.0)}


def pose_mi_loss(rng: np.random.Generator) -> Groups:
    """Each question three times with other numbers: an additive constant is free."""

    def ask(
        n: int, k: int, c: int, lam: Mapping[str, float], far: str = "", named: bool = True
    ) -> list[Plain]:
        return [_mi(rng, n, k, c, lam, far, named) for _ in range(3)]

    def lam() -> dict[str, float]:
        return {
            "lam_cat": float(rng.uniform(0.4, 0.8)),
            "lam_cont": float(rng.uniform(1.3, 2.4)),
        }

    return {
        "given": [*ask(6, 4, 3, lam(), named=False), *ask(5, 7, 2, lam())],
        "default": [*ask(5, 3, 2, {}), *ask(4, 5, 3, {})],
        "one default": [*ask(4, 5, 3, {"lam_cont": 0.7}), *ask(6, 4, 2, {"lam_cat": 1.8})],
        "one code": [*ask(7, 5, 1, lam()), *ask(3, 2, 1, lam())],
        "logits": [*ask(6, 4, 2, lam(), "logits"), *ask(5, 6, 3, lam(), "logits")],
        "narrow": [*ask(6, 4, 2, lam(), "narrow"), *ask(5, 6, 3, lam(), "narrow")],
        "wide": [*ask(6, 4, 2, lam(), "wide"), *ask(5, 6, 3, lam(), "wide")],
        "one sample": [*ask(1, 4, 2, lam()), *ask(1, 3, 1, lam())],
    }


def _mi(
    rng: np.random.Generator,
    n: int,
    k: int,
    c: int,
    lam: Mapping[str, float],
    far: str,
    named: bool,
) -> Plain:
    """far: what lies far out, `logits`, or variances that are `narrow` or `wide`."""
    logits, logvar = rng.normal(0.2, 1.6, (n, k)), rng.normal(0.3, 1.0, (n, c))
    if far == "logits":
        logits = np.stack([rng.permutation(ENDS)[:k] for _ in range(n)])
    elif far:
        logvar = rng.uniform(*FAR[far], (n, c))
    cont = rng.uniform(-1, 1, (n, c))
    mu = rng.normal(0.2, 0.8, (n, c))
    if far == "narrow":  # at distances that such a variance allows
        mu = cont + np.exp(logvar / 2) * rng.normal(0, 2.0, (n, c))
    args = (logits, rng.integers(0, k, n), mu, logvar, cont)
    return probe(*args, named=lam) if named else probe(*args, *lam.values())


EXERCISES = {
    "infogan_sample_code": Exercise(3, pose_codes, observe_codes),
    "infogan_mi_loss": exercise(4, pose_mi_loss),
    "InfoGANHeads": Exercise(3, partial(pose_heads, INFOGAN), partial(observe_heads, INFOGAN)),
}
