"""Judges the clamp of a critic's weights; Arjovsky et al. 2017, algorithm 1, line 7."""

from collections.abc import Callable

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import costly, first, judged, value
from graders.plain import Plain
from graders.questions.lab07_wgan.wgan_clip_weights import GRAD, has_grad, is_frozen

Array = np.ndarray
DEFAULT = 0.01
MEND = "Mend the clamp itself first."
TITLES = {
    "given": "clamps every parameter to [-c, c]",
    "default": "has the default c=0.01",
    "frozen": "clamps frozen parameters too",
    "eval": "clamps in eval mode too",
    "again": "clamps at every call",
    "others": "clamps to any bound, in any type and layout",
}


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """The numbers after the calls, case by case; then all that must stay."""
    looks = seen["seen"]
    given = judged(TITLES["given"], lambda: _group_slip("given", questions, looks), 2)

    def search(key: str) -> str | None:
        return _group_slip(key, questions, looks) if given.passed else MEND

    groups = [judged(t, lambda k=key: search(k)) for key, t in TITLES.items() if key != "given"]  # type: ignore[misc]
    kept = [
        judged("leaves buffers alone", lambda: _each(_buffers_slip, questions, looks), 1, False),
        judged(
            "keeps the parameters, their flags and gradients",
            lambda: first(
                lambda: _each(_kept_slip, questions, looks),
                lambda: settings_slip(seen["changed"]),
            ),
            1,
            False,
        ),
    ]
    return costly([given, *groups, *kept], given.name, *(c.name for c in kept))


def _each(
    search: Callable[[Plain, Plain], str | None], questions: Plain, looks: Plain
) -> str | None:
    """The first slip in any case that came back; what raised is told where it raised."""
    pairs = [
        (c, p["value"]) for k in questions for c, p in zip(questions[k], looks[k], strict=True)
    ]
    return first(*(lambda c=c, p=p: search(c, p) for c, p in pairs if p is not None))


def _group_slip(key: str, questions: Plain, looks: Plain) -> str | None:
    cases = list(zip(questions[key], looks[key], strict=True))
    seen = [(asked, value(probe, _when(asked))["parameters"]) for asked, probe in cases]
    if all(_follows(asked, after, np.clip) for asked, after in seen):
        return None
    if key == "default" and (slip := _default_slip(seen)):
        return slip
    for hint, rule in SLIPS:
        if all(_follows(asked, after, rule) for asked, after in seen):
            return hint
    return next(slip for asked, after in seen if (slip := _case_slip(asked, after)))


def _default_slip(seen: list[tuple[Plain, Plain]]) -> str | None:
    """Whether another bound than 0.01 was used where none was given."""
    tops = [np.abs(a).max() for _, after in seen for a in after if a is not None and a.size]
    bound = max(tops, default=0.0)
    if all(
        _follows(asked, after, lambda x, a, c: np.clip(x, -bound, bound)) for asked, after in seen
    ):
        return f"Called without c it leaves values up to {bound:.3g}; the default is c=0.01."
    return None


def _when(asked: Plain) -> str:
    return " on float64 weights" if asked["double"] else f" with c={_bound(asked):.3g}"


def _bound(asked: Plain) -> float:
    return min(DEFAULT if c is None else float(c) for c in asked["calls"])


def _follows(asked: Plain, after: Plain, rule: Callable[[Array, float, float], Array]) -> bool:
    c = _bound(asked)
    values = [v.astype(np.float64) for v in asked["values"]]
    return all(_near(a, rule(v, -c, c)) for a, v in zip(after, values, strict=True))


def _near(got: Plain, expected: Array) -> bool:
    return (
        got is not None and got.shape == expected.shape and np.allclose(got, expected, 1e-6, 1e-8)
    )


def _case_slip(asked: Plain, after: Plain) -> str | None:
    """Which parameters are off, and what they have in common."""
    c = _bound(asked)
    off = [not _near(a, np.clip(v, -c, c)) for a, v in zip(after, asked["values"], strict=True)]
    if not any(off):
        return None
    name = asked["names"][off.index(True)]
    left = [_near(a, v) for a, v in zip(after, asked["values"], strict=True)]
    if any(o and not same for o, same in zip(off, left, strict=True)):
        return (
            f"With c={c:.4g} the parameter {name} is not what it was, cut at -c and c: values "
            "inside the bound stay, those outside move to it."
        )
    if all(o or _near(v, np.clip(v, -c, c)) for o, v in zip(off, asked["values"], strict=True)):
        return "The parameters are as before" + _reason(asked)
    if asked["columns"]:
        return (
            f"{name} was not clamped: its numbers lie in memory in another order (as those of "
            "channels_last convolutions), so that reshape copies them. Clamp the parameter itself."
        )
    if asked["exchanged"] and asked["names"][off.index(True)] == "shift" and sum(off) == 1:
        return (
            "A parameter that came into the critic after an earlier call was not clamped: ask the "
            "critic for its parameters at every call."
        )
    if asked["frozen"] and all(is_frozen(i) for i, o in enumerate(off) if o):
        return f"Frozen parameters (requires_grad=False) such as {name} were not clamped: all are."
    return f"Some parameters were not clamped, such as {name}{_common(asked, off)}: all are."


def _reason(asked: Plain) -> str:
    if asked["evaluating"]:
        return " where the critic is in eval mode: clamp them in any mode."
    if len(asked["calls"]) > 1:
        return " the first call left them: each call clamps to its own bound."
    return (
        ": take all of critic.parameters() and clamp each in place (p.data.clamp_, or under "
        "no_grad); p = p.clamp(...) only names a new tensor."
    )


def _common(asked: Plain, off: list[bool]) -> str:
    """What tells the parameters that were left out from the others, if it is plain to see."""
    kinds: dict[str, Callable[[str, Array], bool]] = {
        "with at most one axis": lambda n, v: v.ndim <= 1,
        "with more than one axis": lambda n, v: v.ndim > 1,
        "in a child module": lambda n, v: "." in n,
        "not called weight or bias": lambda n, v: not n.endswith(("weight", "bias")),
    }
    c = _bound(asked)
    things = list(zip(asked["names"], asked["values"], strict=True))
    needs = [not _near(v, np.clip(v, -c, c)) for _, v in things]
    found = (
        k
        for k, rule in kinds.items()
        if [rule(*thing) and need for thing, need in zip(things, needs, strict=True)] == off
    )
    text = next(found, "")
    return f" (those {text})" if text else ""


def _buffers_slip(asked: Plain, probe: Plain) -> str | None:
    there = probe["buffers"]
    if len(there) == len(asked["buffers"]) and all(map(_near, there, asked["buffers"])):
        return None
    return "A buffer was changed: clamp parameters() only, not the state_dict."


def _kept_slip(asked: Plain, probe: Plain) -> str | None:
    if not probe["same"]:
        return "Parameters were replaced by new ones: the optimiser would go on with the old."
    if not probe["flags"]:
        return "requires_grad of a parameter is another than before, or it is no leaf any more."
    for i, (name, grad) in enumerate(zip(asked["names"], probe["grads"], strict=True)):
        before = np.full(asked["values"][i].shape, GRAD) if has_grad(i) else None
        if (before is None) != (grad is None) or (before is not None and not _near(grad, before)):
            return f"The .grad of {name} was changed: clamp the values only."
    if not probe["modes"]:
        return "train or eval mode was switched."
    return None if probe["random"] else "The global random state changed; nothing here is random."


SLIPS: tuple[tuple[str, Callable[[Array, float, float], Array]], ...] = (
    ("Negative values became 0: clamp to [-c, c], not [0, c].", lambda x, a, c: np.clip(x, 0, c)),
    ("There is no lower bound: clamp to [-c, c].", lambda x, a, c: np.minimum(x, c)),
    ("There is no upper bound: clamp to [-c, c].", lambda x, a, c: np.maximum(x, a)),
    ("The bound is 0.01 whatever c is.", lambda x, a, c: np.clip(x, -0.01, 0.01)),
    (
        "c=0 is a bound too: all weights become 0.",
        lambda x, a, c: np.clip(x, a or -0.01, c or 0.01),
    ),
    ("The bound is 2c: clamp to [-c, c].", lambda x, a, c: np.clip(x, 2 * a, 2 * c)),
    ("The bound is c / 2: clamp to [-c, c].", lambda x, a, c: np.clip(x, a / 2, c / 2)),
    ("Every value is scaled by c: clamp instead.", lambda x, a, c: x * c),
    (
        "All values of a tensor are shrunk until the largest fits: clamp each by itself.",
        lambda x, a, c: x * min(1.0, c / float(np.abs(x).max())),
    ),
    (
        "The norm is bounded, that of the whole tensor: clamp each value by itself.",
        lambda x, a, c: x * min(1.0, c / float(np.linalg.norm(x))),
    ),
    ("Only the sign is kept: values inside the bound stay.", lambda x, a, c: c * np.sign(x)),
    ("Values go through tanh: clamp instead.", lambda x, a, c: c * np.tanh(x)),
    ("Values go through tanh: clamp instead.", lambda x, a, c: c * np.tanh(x / c)),
    ("Values outside the bound became 0.", lambda x, a, c: np.where(np.abs(x) > c, 0, x)),
    ("The bound is 1: use c.", lambda x, a, c: np.clip(x, -1, 1)),
)

JUDGE = judge
