"""Judges `kl_divergence`: Cover and Thomas, Elements of Information Theory, equation 2.26."""

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab04_divergences.divergences import js, kl, positive, softmax, xlogy
from graders.judges.lab04_divergences.traits import PAIRS, RARE_HINT

ZERO_HINT = (
    "0 log 0 counts as 0, by its limit; in floating point 0 * log(0) is nan, and a small "
    "constant added to p or q moves every value."
)


SLIPS = (
    Slip("That is the cross-entropy: subtract the entropy of p.", lambda p, q: -xlogy(p, q).sum()),
    Slip("That is only minus the entropy of p; q is missing.", lambda p, q: xlogy(p, p).sum()),
    Slip(
        "That is the entropy of p, without q.",
        lambda p, q: -xlogy(p, p).sum(),
    ),
    Slip("Weight log(p / q) by p, not equally.", lambda p, q: np.log(p / q).mean()),
    Slip("The factor p in front of log(p / q) is missing.", lambda p, q: np.log(p / q).sum()),
    Slip(
        "Both directions are added: the divergence is not symmetric.",
        lambda p, q: kl(p, q) + kl(q, p),
    ),
    Slip(
        "You take absolute values of the terms; terms with p < q are negative.",
        lambda p, q: np.abs(xlogy(p, p) - xlogy(p, q)).sum(),
    ),
    Slip(
        "Softmax is applied to p and q, which are probabilities already.",
        lambda p, q: kl(softmax(p), softmax(q)),
    ),
    Slip(
        "That is the Jensen-Shannon divergence: compare with q, not with the mixture.",
        js,
    ),
    Slip(
        "That is KL(p || m) with m = (p + q) / 2: compare with q itself.",
        lambda p, q: kl(p, (p + q) / 2),
    ),
    Slip(
        "Rare outcomes, those with p below 0.01, are left out: however rare, a term counts.",
        lambda p, q: kl(np.where(p > 0.01, p, 0.0), np.where(p > 0.01, q, 1.0)),
    ),
    Slip(
        "Where q = 0 < p you leave the term out; the divergence is +inf there.",
        lambda p, q: np.where(
            (p > 0) & (q > 0), xlogy(p, p) - xlogy(p, np.where(q > 0, q, 1)), 0
        ).sum(),
    ),
)


JUDGE = Pure(
    kl,
    (
        Group("usual", "ordinary distributions"),
        Group("rare", "rare outcomes", RARE_HINT, weight=1.0),
        Group("zeros", "0 log 0 = 0 where p is 0", ZERO_HINT),
        Group("empty", "where p and q are both 0", ZERO_HINT, weight=1.0),
        Group(
            "infinite",
            "+inf where q = 0 < p, and only there",
            "Where q = 0 < p the divergence is +inf; a small constant or a clamp hides it.",
            gradients=False,
        ),
    ),
    SLIPS,
    traits=PAIRS,
    simplex=True,
    counted=positive,
)
