"""Judges `soft_real_targets`: uniform on [low, high), like pred, without a gradient."""

import numpy as np
from scipy.special import ndtri

from graders.criteria import Criterion
from graders.judges.kit.blocks import once
from graders.judges.kit.searching import judged, value
from graders.judges.lab06_dcgan.draws import Array, anew_slip, law_slip, readable, seeds
from graders.plain import Plain
from graders.questions.lab06_dcgan.soft_real_targets import KINDS, SMALL
from graders.questions.varied import LOWEST_TARGET

RANGES = (("given", "low and high given"), ("wide", "beyond [0, 1]"), ("default", "by default"))


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Criteria, in the order in which to read them."""
    changed, seen = seen["changed"], seen["seen"]
    shape = tuple(questions["large"])

    def draws(key: str) -> list[Array]:
        return readable(value(seen[key]), shape)

    def uniform(key: str) -> str | None:
        low, high = questions[key] or (LOWEST_TARGET.now, 1.0)
        return _uniform_slip(draws(key), low, high)

    rows = [
        judged("has shape, type and device of pred", lambda: _like_slip(seen), 1, False),
        judged(
            "draws every value, anew at each call",
            lambda: anew_slip(value(seen["given"]), draws("given")),
            1,
        ),
        *(judged(f"is uniform, {t}", lambda k=k: uniform(k), 1.5) for k, t in RANGES),  # type: ignore[misc]
        seeds(seen, changed),
    ]
    return once(rows)


def _like_slip(seen: Plain) -> str | None:
    asked = [(shape, *KINDS[0]) for shape in SMALL] + [([4, 1], *kind) for kind in KINDS]
    found = [*value(seen["small"]), *value(seen["kinds"], "with pred of another kind")]
    for (shape, dtype, device), result in zip(asked, found, strict=True):
        if result["type"] != "Tensor":
            return f"It returned a {result['type']}; return a tensor like pred."
        if result["shape"] != shape:
            return f"For pred of shape {tuple(shape)} it has shape {tuple(result['shape'])}."
        if result["dtype"] != dtype:
            return f"For pred of {dtype} the targets are {result['dtype']}: take pred's dtype."
        if result["device"] != device:
            return f"With pred on device {device} the targets lie on {result['device']}."
        if result["graph"]:
            return "The targets require a gradient; they are constants."
        if not result["kept"]:
            return "pred was changed in place: its numbers, or its graph."
    return None


def _uniform_slip(draws: list[Array], low: float, high: float) -> str | None:
    x = np.stack(draws)
    seen = f"The targets lie between {x.min():.3g} and {x.max():.3g} with mean {x.mean():.3g}; "
    hint = f"{seen}they should be uniform between low = {low:.3g} and high = {high:.3g}."
    if x.min() < low - 1e-5 or x.max() > high + 1e-5:
        return hint
    unit = [np.clip((d - low) / (high - low), 2.0**-27, 1 - 2.0**-27) for d in draws]
    return law_slip([ndtri(u) for u in unit], hint + " Every value is drawn by itself.")


JUDGE = judge
