"""Lab 04: judges of divergences and generator losses."""

from collections.abc import Sequence

import numpy as np

from graders.judges.kit.pure import Group, Pure
from graders.judges.lab04_divergences import divergence_slips as slips
from graders.judges.lab04_divergences import divergences as forms

Array = np.ndarray

ZERO_HINT = (
    "0 log 0 counts as 0, by its limit; in floating point 0 * log(0) is nan, and a small "
    "constant added to p or q moves every value."
)
TAIL_HINT = (
    "A small constant added to the denominator is not small beside the densities far out: "
    "treat only the points where both are 0."
)
STABLE = (
    "A sigmoid of a large logit is exactly 0 or 1 in float32, and its logarithm is lost: "
    "combine both, as logsigmoid or softplus do, rather than clamp."
)


def positive(p: Array, q: Array) -> Sequence[Array]:
    """Where derivatives of KL and JS are finite from both sides."""
    return [p > 0, q > 0]


def apart(p: Array, q: Array) -> Sequence[Array]:
    """Where |p - q| has a derivative."""
    return [np.abs(p - q) > 1e-5] * 2


def either(p: Array, q: Array) -> Sequence[Array]:
    """Where p / (p + q) has a derivative."""
    return [p + q > 0] * 2


def _usual(title: str = "ordinary inputs") -> Group:
    return Group("usual", title)


JUDGES = {
    "kl_divergence": Pure(
        forms.kl,
        (
            _usual("distributions without zeros"),
            Group("zeros", "0 log 0 = 0 where p is 0", ZERO_HINT),
            Group("empty", "where p and q are both 0", ZERO_HINT, weight=1.0),
            Group(
                "infinite",
                "+inf where q = 0 < p",
                "Where q = 0 < p the divergence is +inf; a small constant or a clamp hides it.",
                gradients=False,
            ),
        ),
        slips.KL_SLIPS,
        simplex=True,
        counted=positive,
    ),
    "js_divergence": Pure(
        forms.js,
        (
            _usual("distributions without zeros"),
            Group("zeros", "where p or q is 0", ZERO_HINT),
            Group("disjoint", "log 2 on disjoint supports", ZERO_HINT),
        ),
        slips.JS_SLIPS,
        simplex=True,
        counted=positive,
    ),
    "total_variation": Pure(
        forms.total_variation,
        (
            _usual("distributions without zeros"),
            Group("zeros", "where p or q is 0"),
            Group("disjoint", "1 on disjoint supports"),
        ),
        slips.TV_SLIPS,
        simplex=True,
        counted=apart,
    ),
    "wasserstein_1d": Pure(
        forms.wasserstein,
        (_usual("two samples"), Group("single", "samples of one point", weight=1.0)),
        slips.W_SLIPS,
    ),
    "optimal_discriminator": Pure(
        forms.optimal,
        (
            _usual("ordinary densities"),
            Group("tails", "far tails", TAIL_HINT, gradients=False, weight=1.0),
            Group("zeros", "where p, q or both are 0", "Both 0: return 0.5, not nan."),
        ),
        slips.D_SLIPS,
        counted=either,
        dtypes=("float32", "float64"),
    ),
    "saturating_gen_loss": Pure(
        forms.saturating,
        (_usual("ordinary logits"), Group("extreme", "logits up to ±100", STABLE)),
        slips.SAT_SLIPS,
    ),
    "non_saturating_gen_loss": Pure(
        forms.non_saturating,
        (_usual("ordinary logits"), Group("extreme", "logits up to ±100", STABLE)),
        slips.NON_SLIPS,
    ),
    "maximum_likelihood_gen_loss": Pure(
        forms.maximum_likelihood,
        (
            _usual("ordinary logits"),
            Group(
                "extreme",
                "logits up to 80",
                "exp(80) still fits into float32: do not clamp, and do not go through "
                "sigmoid / (1 - sigmoid), which is 1 / 0 there.",
            ),
        ),
        slips.ML_SLIPS,
    ),
}
