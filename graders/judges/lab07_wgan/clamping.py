"""Judges the clamp of a critic's weights, and the published schedule of critic steps."""

from collections.abc import Callable

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import ProbeError, first, judged, value
from graders.plain import Plain

CRITIC_VALUES = 67  # in the parameters of `graders.questions.lab07_wgan.critics.Nested`


def judge_clip(questions: Plain, seen: Plain) -> list[Criterion]:
    """Values for each way to give the bound, then everything that must stay."""
    changed, seen = seen["changed"], seen["seen"]
    c = questions["c"]
    titles = {"given": ("clamps every parameter to [-c, c]", c, 2.0)}
    titles |= {"named": ("takes critic and c by name", c / 2, 1.0)}
    titles |= {"default": ("has the default c=0.01", 0.01, 1.0)}
    return [
        *(
            judged(title, lambda k=key, b=bound: _clip_slip(questions, value(seen[k]), b), weight)  # type: ignore[misc]
            for key, (title, bound, weight) in titles.items()
        ),
        judged("leaves buffers alone", lambda: _buffers_slip(value(seen["given"])), 1, False),
        judged(
            "keeps the parameters and their gradients",
            lambda: first(lambda: _kept_slip(value(seen["given"])), lambda: settings_slip(changed)),
            1,
            False,
        ),
    ]


def _clip_slip(questions: Plain, probe: Plain, c: float) -> str | None:
    before, after = probe["before"]["parameters"], probe["after"]["parameters"]
    _require_the_critic(questions, before)
    if _follow(before, after, lambda x: np.clip(x, -c, c)):
        return None
    if _follow(before, after, lambda x: x):
        return (
            "The parameters are as before: take all of critic.parameters() and clamp each in "
            "place (p.data.clamp_ or under no_grad); p = p.clamp(...) only names a new tensor."
        )
    for hint, other in _CLIP_SLIPS:
        if _follow(before, after, lambda x, f=other: f(x, c)):  # type: ignore[misc]
            return hint
    off = [k for k in before if not np.allclose(after[k], np.clip(before[k], -c, c), atol=1e-7)]
    whole = [k for k in off if np.array_equal(after[k], before[k])]
    if whole == off:
        return (
            f"Some parameters were not clamped, such as {off[0]} {before[off[0]].shape}: all are."
        )
    if any(np.abs(after[k]).max() > c + 1e-6 for k in off):
        return f"After the call some values lie outside [-{c:.4g}, {c:.4g}]."
    return "Values inside the bound should stay as they are, those outside move to the bound."


def _require_the_critic(questions: Plain, before: Plain) -> None:
    """The numbers before the call are the question's own. Raises ProbeError where they are not."""
    rng = np.random.default_rng(questions["seed"])
    there = list(before.values())
    same = [np.array_equal(x, rng.normal(size=x.shape).astype(np.float32)) for x in there]
    if not all(same) or sum(x.size for x in there) != CRITIC_VALUES:
        raise ProbeError("The parameters that were there before the call are not the critic's own.")


_CLIP_SLIPS: tuple[tuple[str, Callable[[np.ndarray, float], np.ndarray]], ...] = (
    ("Negative values became 0: clamp to [-c, c], not [0, c].", lambda x, c: np.clip(x, 0, c)),
    ("There is no lower bound: clamp to [-c, c].", lambda x, c: np.minimum(x, c)),
    ("There is no upper bound: clamp to [-c, c].", lambda x, c: np.maximum(x, -c)),
    ("The bound is 0.01 whatever c is: use the argument.", lambda x, c: np.clip(x, -0.01, 0.01)),
    ("The bound is 2c: clamp to [-c, c].", lambda x, c: np.clip(x, -2 * c, 2 * c)),
    ("The bound is c / 2: clamp to [-c, c].", lambda x, c: np.clip(x, -c / 2, c / 2)),
    ("Every value is scaled by c: clamp instead.", lambda x, c: x * c),
    (
        "All values are shrunk until the largest fits: clamp each by itself.",
        lambda x, c: x * min(1.0, c / float(np.abs(x).max())),
    ),
    (
        "The norm is bounded, that of the whole tensor: clamp each value by itself.",
        lambda x, c: x * min(1.0, c / float(np.linalg.norm(x))),
    ),
    ("Only the sign is kept: values inside the bound stay.", lambda x, c: c * np.sign(x)),
    ("Values go through tanh: clamp instead.", lambda x, c: c * np.tanh(x)),
    ("Values go through tanh: clamp instead.", lambda x, c: c * np.tanh(x / c)),
    ("Values outside the bound became 0.", lambda x, c: np.where(np.abs(x) > c, 0, x)),
    ("The bound is 1: use c.", lambda x, c: np.clip(x, -1, 1)),
)


def _follow(before: Plain, after: Plain, rule: Callable[[np.ndarray], np.ndarray]) -> bool:
    return all(np.allclose(after[k], rule(before[k]), rtol=1e-6, atol=1e-8) for k in before)


def _buffers_slip(probe: Plain) -> str | None:
    before, after = probe["before"]["buffers"], probe["after"]["buffers"]
    off = [k for k in before if not np.array_equal(before[k], after[k])]
    if off:
        return f"The buffer {off[0]} was changed: clamp parameters() only, not the state_dict."
    return None


def _kept_slip(probe: Plain) -> str | None:
    before, after = probe["facts"]
    if before["identities"] != after["identities"]:
        return "Parameters were replaced by new ones: the optimiser would go on with the old."
    if before["trainable"] != after["trainable"]:
        return "A parameter no longer requires a gradient, or is no leaf any more."
    for name, grad in probe["before"]["grads"].items():
        other = probe["after"]["grads"][name]
        if (grad is None) != (other is None) or (
            grad is not None and not np.array_equal(grad, other)
        ):
            return f"The .grad of {name} was changed: clamp the values only."
    if before["modes"] != after["modes"]:
        return "train or eval mode was switched."
    return None if probe["random"] else "The global random state changed; nothing here is random."


def steps(gen_step: int) -> int:
    """Arjovsky et al. 2017, the authors' code: 100 at first and at every 500th step, else 5."""
    return 100 if gen_step < 25 or gen_step % 500 == 0 else 5


_STEP_SLIPS: tuple[tuple[str, Callable[[int], int]], ...] = (
    (
        "Step 25 has 5 updates: the first 25 steps are 0 to 24.",
        lambda k: 100 if k <= 25 or k % 500 == 0 else 5,
    ),
    (
        "Step 24 still has 100 updates: the first 25 steps are 0 to 24.",
        lambda k: 100 if k < 24 or k % 500 == 0 else 5,
    ),
    ("The first 25 steps have 100 updates, too.", lambda k: 100 if k % 500 == 0 else 5),
    ("The first 25 steps have 100 updates, too.", lambda k: 100 if k and k % 500 == 0 else 5),
    ("Every 500th step has 100 updates, too.", lambda k: 100 if k < 25 else 5),
    (
        "500, 1000, ... have 100 updates, not the steps before them.",
        lambda k: 100 if k < 25 or k % 500 == 499 else 5,
    ),
    (
        "500, 1000, ... have 100 updates, not the steps after them.",
        lambda k: 100 if k < 25 or k % 500 == 1 else 5,
    ),
    (
        "Only step 500 itself has 100 updates; 1000, 1500, ... have, too.",
        lambda k: 100 if k < 25 or k == 500 else 5,
    ),
    (
        "After every 500 steps only ONE has 100 updates, not 25.",
        lambda k: 100 if k % 500 < 25 else 5,
    ),
    ("100 and 5 are exchanged.", lambda k: 5 if k < 25 or k % 500 == 0 else 100),
    (
        "`and` where `or` belongs: both kinds of step have 100.",
        lambda k: 100 if k < 25 and k % 500 == 0 else 5,
    ),
    ("It is always 5.", lambda k: 5),
    ("It is always 100.", lambda k: 100),
    ("Every 50th step instead of every 500th.", lambda k: 100 if k < 25 or k % 50 == 0 else 5),
    ("Every 100th step instead of every 500th.", lambda k: 100 if k < 25 or k % 100 == 0 else 5),
    ("Every 25th step instead of every 500th.", lambda k: 100 if k < 25 or k % 25 == 0 else 5),
    ("Every 1000th step instead of every 500th.", lambda k: 100 if k < 25 or k % 1000 == 0 else 5),
    (
        "Step 0 is one of the first 25: it has 100 updates.",
        lambda k: 100 if 0 < k < 25 or (k and k % 500 == 0) else 5,
    ),
)


def judge_schedule(questions: Plain, seen: Plain) -> list[Criterion]:
    """An int for each step asked, at the start, at every 500th step, elsewhere."""
    changed, seen = seen["changed"], seen["seen"]
    asked = questions["steps"]
    parts: dict[str, tuple[Callable[[int], bool], float]] = {
        "100 in the first 25 steps": (lambda k: k < 25, 1.0),
        "100 at every 500th step": (lambda k: k >= 25 and k % 500 == 0, 1.0),
        "5 at all others": (lambda k: k >= 25 and k % 500 != 0, 1.0),
    }
    return [
        judged("returns an int", lambda: _int_slip(seen), 0.5, False),
        judged(
            "gives the same at every call",
            lambda: first(lambda: _again_slip(seen), lambda: settings_slip(changed)),
            0.5,
            False,
        ),
        *(
            judged(title, lambda w=which: _steps_slip(asked, seen, w), weight)  # type: ignore[misc]
            for title, (which, weight) in parts.items()
        ),
    ]


def _int_slip(seen: Plain) -> str | None:
    for result in value(seen["asked"])["there"]:
        if result["type"] not in ("int", "int64", "int32") or result["shape"]:
            return f"It returned a {result['type']}; return an int."
    return None


def _steps_slip(asked: list[int], seen: Plain, which: Callable[[int], bool]) -> str | None:
    got = [float(r["value"]) for r in value(seen["asked"])["there"]]
    off = [(k, g) for k, g in zip(asked, got, strict=True) if which(k) and g != steps(k)]
    if not off:
        return None
    for hint, slip in _STEP_SLIPS:
        if all(g == slip(k) for k, g in zip(asked, got, strict=True)):
            return hint
    return (
        f"For generator step {off[0][0]} it gives {off[0][1]:g}; it should be {steps(off[0][0])}."
    )


def _again_slip(seen: Plain) -> str | None:
    asked = value(seen["asked"])
    there = [r["value"] for r in asked["there"]]
    if not all(np.array_equal(a, b) for a, b in zip(there, asked["again"], strict=True)):
        return "The same step gave different numbers: the result may depend on gen_step alone."
    return None if asked["random"] else "The global random state changed; nothing here is random."
