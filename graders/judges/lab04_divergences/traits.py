"""What pairs of distributions may have that wrong divergences trip over."""

import numpy as np

from graders.judges.kit.pure import Trait

LOGITS = (
    Trait(
        "a logit is exactly 0",
        lambda x: bool((x == 0).any()),
        "The loss is smooth there: abs, relu and clamp have a kink, softplus has none.",
    ),
)
RARE_HINT = "However rare an outcome is, its term counts; a constant added to p or q moves it."
PAIRS = (
    Trait("an outcome is impossible under both", lambda p, q: bool(((p == 0) & (q == 0)).any())),
    Trait("p and q have no outcome in common", lambda p, q: not bool(((p > 0) & (q > 0)).any())),
    Trait("q is 0 where p is not", lambda p, q: bool(((p > 0) & (q == 0)).any())),
    Trait("p is 0 somewhere", lambda p, q: bool((p == 0).any())),
    Trait("q is 0 somewhere", lambda p, q: bool((q == 0).any())),
    Trait("p or q is 0 somewhere", lambda p, q: bool(((p == 0) | (q == 0)).any())),
    Trait("p and q are equal", lambda p, q: bool((p == q).all())),
    Trait(
        "a probability is below 0.01, but not 0",
        lambda p, q: bool(((np.minimum(p, q) < 0.01) & (np.minimum(p, q) > 0)).any()),
    ),
)
