"""Judges `js_divergence`: Lin 1991, equation 3.6, with equal weights."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab04_divergences.divergences import js, js_terms, kl, positive, softmax
from graders.judges.lab04_divergences.traits import PAIRS, RARE_HINT
from graders.plain import Plain

ZERO_HINT = (
    "0 log 0 counts as 0, by its limit; in floating point 0 * log(0) is nan, and a small "
    "constant added to p or q moves every value."
)


def stood_in(posed: Plain) -> Callable[..., Any]:
    """What an answer gives that leaves both divergences to the stand-in for `kl_divergence`."""
    a, b, c = posed["kl_divergence"]

    def mean(p: np.ndarray, q: np.ndarray) -> Any:
        m = (p + q) / 2
        return sum((a * x**2 + b * x * m + c * m**2).sum() for x in (p, q)) / 2

    return mean


SLIPS = (
    Slip("The half in front is missing: average the two divergences.", lambda p, q: 2 * js(p, q)),
    Slip(
        "Only KL(p || m) is there; KL(q || m) belongs to it, and then the half.",
        lambda p, q: kl(p, (p + q) / 2),
    ),
    Slip("Only half of KL(p || m) is there; add KL(q || m).", lambda p, q: kl(p, (p + q) / 2) / 2),
    Slip(
        "Only KL(q || m) is there; KL(p || m) belongs to it, and then the half.",
        lambda p, q: kl(q, (p + q) / 2),
    ),
    Slip("Only half of KL(q || m) is there; add KL(p || m).", lambda p, q: kl(q, (p + q) / 2) / 2),
    Slip(
        "That is the symmetrised KL: both compare with the mixture m = (p + q) / 2.",
        lambda p, q: (kl(p, q) + kl(q, p)) / 2,
    ),
    Slip(
        "That is the sum of both KLs: both compare with the mixture m = (p + q) / 2.",
        lambda p, q: kl(p, q) + kl(q, p),
    ),
    Slip("That is KL(p || q).", kl),
    Slip(
        "The mixture comes first in your divergences: KL(p || m), not KL(m || p).",
        lambda p, q: (kl((p + q) / 2, p) + kl((p + q) / 2, q)) / 2,
    ),
    Slip(
        "m = p + q lacks its half: m is the mean of both.",
        lambda p, q: (kl(p, p + q) + kl(q, p + q)) / 2,
    ),
    Slip(
        "That is the Jensen-Shannon distance, the square root of the divergence.",
        lambda p, q: np.sqrt(js(p, q)),
    ),
    Slip(
        "The mixture is a geometric mean; take m = (p + q) / 2.",
        lambda p, q: (kl(p, np.sqrt(p * q)) + kl(q, np.sqrt(p * q))) / 2,
    ),
    Slip(
        "Outcomes that only one of the two can have are left out.",
        lambda p, q: np.where((p > 0) & (q > 0), js_terms(p, q), 0).sum(),
    ),
    Slip(
        "Softmax is applied to p and q, which are probabilities already.",
        lambda p, q: js(softmax(p), softmax(q)),
    ),
    Slip("That is the value of the game without its log 4.", lambda p, q: 2 * js(p, q) - np.log(4)),
)


JUDGE = Pure(
    js,
    (
        Group("usual", "ordinary distributions"),
        Group("rare", "rare outcomes", RARE_HINT, weight=1.0),
        Group("zeros", "where p or q is 0; log 2 on disjoint supports", ZERO_HINT, weight=3.0),
    ),
    SLIPS,
    traits=PAIRS,
    simplex=True,
    counted=positive,
    stood_in=stood_in,
)
