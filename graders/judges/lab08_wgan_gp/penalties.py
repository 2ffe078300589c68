"""Judges a gradient penalty by the critic's known gradient; Gulrajani et al. 2017, section 4."""

from functools import partial

import numpy as np
from scipy.special import ndtri

from graders.criteria import Criterion
from graders.judges.kit import laws
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import first, judged, value
from graders.judges.lab08_wgan_gp.penalty_slips import SLIPS, right
from graders.plain import Plain
from graders.questions.lab08_wgan_gp.penalties import DEFAULT_LAM

Array = np.ndarray


def judge_penalty(questions: Plain, seen: Plain) -> list[Criterion]:
    """Kind, value, slopes; interpolates and their law; nothing to the fakes; manners."""
    changed, seen = seen["changed"], seen["seen"]
    same = list(zip(questions["same"], value(seen["same"]), strict=True))
    apart = list(zip(questions["apart"], value(seen["apart"]), strict=True))
    return [
        judged("returns a scalar tensor", lambda: _kind_slip([*same, *apart]), 0.5, False),
        judged(
            "asks between real and fake",
            lambda: _between_slip(apart, questions["line"], seen),
            1.5,
        ),
        judged(
            "is lam * mean (norm - 1)^2",
            lambda: first(lambda: _value_slip(same), lambda: _apart_slip(apart)),
            2,
        ),
        judged("is differentiable in the critic", lambda: _slope_slip(same), 2),
        judged("draws eps ~ U(0, 1) for each sample", lambda: _law_slip(questions, seen), 1.5),
        judged("sends no gradient to fake", lambda: _fake_slip([*same, *apart]), 1, False),
        judged(
            "leaves critic, images and seed alone",
            lambda: first(
                lambda: _kept_slip([*same, *apart]),
                lambda: seeding_slip(value(seen["conduct"])),
                lambda: settings_slip(changed),
            ),
            1,
            False,
        ),
    ]


def _lam(asked: Plain) -> float:
    return DEFAULT_LAM if asked["lam"] is None else float(asked["lam"])


def _kind_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    for asked, probe in pairs:
        got = value(probe, f"on images of shape {asked['real'].shape}")
        if got["type"] != "Tensor":
            return f"It returned a {got['type']}; return the penalty as a tensor."
        if got["shape"]:
            return (
                f"The penalty has shape {tuple(got['shape'])}; it should be one number, shape ()."
            )
    return None


def _near(got: Plain, expected: float) -> bool:
    return got is not None and bool(np.allclose(got, expected, rtol=1e-3, atol=1e-5))


def _value_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    cases = [
        (a["real"], a["v"].astype(float), a["w"].astype(float), _lam(a), value(p)["value"])
        for a, p in pairs
    ]
    if all(_near(got, right(x, v, w, lam)) for x, v, w, lam, got in cases):
        return None
    for hint, slip in SLIPS:
        if all(_near(got, slip(x, v, w, lam)) for x, v, w, lam, got in cases):
            return hint
    for (x, v, w, lam, got), (asked, _) in zip(cases, pairs, strict=True):
        expected = right(x, v, w, lam)
        if not _near(got, expected):
            default = " with the default lam" if asked["lam"] is None else f" with lam={lam:.3g}"
            return (
                f"For images of shape {x.shape}{default} it is {float(np.ravel(got)[0]):.4g} where "
                f"{expected:.4g} is right: lam times the mean of (norm - 1)^2, with norms over all "
                "axes but the first."
            )
    return "The penalty is not right."


def _slope_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    for asked, probe in pairs:
        got = value(probe)["gradients"][:2]
        if any(g is None for g in got):
            return (
                "No gradient reaches the critic's parameters: create_graph=True, and no detach "
                "behind it."
            )
        for g, name in zip(got, ("v", "w"), strict=True):
            if not np.allclose(g, _difference(asked, name), rtol=2e-3, atol=2e-3 * _lam(asked)):
                return "The gradient to the critic's parameters is not that of the penalty."
    return None


def _difference(asked: Plain, name: str, step: float = 1e-6) -> Array:
    weights = {k: asked[k].astype(np.float64) for k in ("v", "w")}
    found = np.zeros(len(weights[name]))
    for i in range(len(found)):
        ends = []
        for sign in (1, -1):
            moved = {k: w.copy() for k, w in weights.items()}
            moved[name][i] += sign * step
            ends.append(right(asked["real"], moved["v"], moved["w"], _lam(asked)))
        found[i] = (ends[0] - ends[1]) / (2 * step)
    return found


def epsilons(asked: Plain, x: Plain) -> Array | None:
    """The eps of each sample by which x lies between fake and real; None if it does not."""
    if not isinstance(x, np.ndarray) or x.shape != asked["real"].shape:
        return None
    real, fake, at = (
        t.reshape(len(t), -1).astype(np.float64) for t in (asked["real"], asked["fake"], x)
    )
    line = real - fake
    eps = ((at - fake) * line).sum(1) / (line**2).sum(1)
    off = np.abs(at - fake - eps[:, None] * line).max()
    return eps if off < 1e-4 and eps.min() > -1e-4 and eps.max() < 1 + 1e-4 else None


def _between_slip(pairs: list[tuple[Plain, Plain]], line: Plain, seen: Plain) -> str | None:
    if all(x is None for _, probe in pairs for x in value(probe)["asked"]):
        return _line_slip(line, seen)
    for asked, probe in pairs:
        asked_at = value(probe)["asked"]
        if not _on_lines(asked, asked_at):
            return _where_slip(asked, asked_at)
    return None


def _on_lines(asked: Plain, asked_at: Plain) -> list[Array]:
    """Where the critic was asked, as whole batches on the lines between fake and real."""
    shape = asked["real"].shape
    parts = [x for x in asked_at if isinstance(x, np.ndarray) and x.shape[1:] == shape[1:]]
    batches = [x for x in parts if x.shape == shape]
    if sum(len(x) for x in parts) == len(asked["real"]):
        batches.append(np.concatenate(parts))  # asked sample by sample
    return [x for x in batches if epsilons(asked, x) is not None]


def _apart_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    """The value where real and fake differ, at the points where the critic was asked."""
    for asked, probe in pairs:
        got = value(probe)
        places = _on_lines(asked, got["asked"])
        v, w = asked["v"].astype(float), asked["w"].astype(float)
        if places and not any(_near(got["value"], right(x, v, w, _lam(asked))) for x in places):
            return "Where real and fake differ the value is not that at the interpolates."
    return None


def _where_slip(asked: Plain, places: Plain) -> str:
    for x in places:
        if isinstance(x, np.ndarray) and x.shape == asked["real"].shape:
            spread = (x - asked["fake"]) / (asked["real"] - asked["fake"])
            if spread.min() > -1e-3 and spread.max() < 1 + 1e-3:
                return (
                    "The points lie off the lines between real and fake: ONE eps for each sample, "
                    "of shape (N, 1, ..., 1), not one for each pixel."
                )
            return "Some points lie outside the lines between real and fake: eps from 0 to 1."
    return "The critic was not asked at eps * real + (1 - eps) * fake."


def _line_slip(line: Plain, seen: Plain) -> str | None:
    eps = _line_eps(line, seen)
    if eps.min() < -1e-3 or eps.max() > 1 + 1e-3:
        return "The value is not that of a point between real and fake."
    return None


def _line_eps(line: Plain, seen: Plain) -> Array:
    """eps from the value for single points on a line, where the penalty grows with eps."""
    values = np.array([float(np.ravel(x)[0]) for x in value(seen["line"])])
    norms = 1 + np.sqrt(np.maximum(values, 0) / line["lam"])
    x = (norms - line["v"][0]) / line["w"][0] ** 2
    fake, real = float(line["fake"][0, 0]), float(line["real"][0, 0])
    return np.asarray((x - fake) / (real - fake))


def _law_slip(questions: Plain, seen: Plain) -> str | None:
    asked = questions["large"]
    calls = value(seen["large"])
    found = [
        [e for x in _on_lines(asked, call) if (e := epsilons(asked, x)) is not None]
        for call in calls
    ]
    if not all(found):
        if any(isinstance(x, np.ndarray) for call in calls for x in call):
            return "The critic was not asked on the lines between real and fake."
        return _uniform_slip(_line_eps(questions["line"], seen), None)
    return _uniform_slip(found[0][0], found[1][0])


def _uniform_slip(one: Array, two: Array | None) -> str | None:
    """DKW and the normal laws of `laws` on the normal scores: below 1e-9 false alarms."""
    if np.ptp(one) < 1e-4:
        return f"eps is {one[0]:.3g} for every sample: draw one for each."
    if two is not None and np.allclose(one, two, atol=1e-6):
        return "Two calls drew the same eps: draw anew."
    hint = (
        f"eps lies between {one.min():.3g} and {one.max():.3g} with mean {one.mean():.3g} and "
        f"standard deviation {one.std():.3g}; uniform on [0, 1] has 0.5 and 0.289."
    )
    draws = [one] if two is None else [one, two]
    z = np.stack([ndtri(np.clip(e, 1e-6, 1 - 1e-6)) for e in draws])
    searches = [partial(laws.slip, laws.bell(z)), partial(laws.slip, laws.centre_and_spread(z))]
    return hint if first(*searches) else None


def _fake_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    for _, probe in pairs:
        gradient = value(probe)["gradients"][2]
        if gradient is not None and np.any(np.abs(gradient) > 1e-9):
            return "The penalty sends a gradient into the graph of fake: detach fake first."
    return None


def _kept_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    for _, probe in pairs:
        got = value(probe)
        if got["cleared"]:
            return "The critic's .grad was cleared: that is the training loop's job."
        if got["written"]:
            return "Something was written into .grad: use torch.autograd.grad, not backward."
        if not all(got["modes"]):
            return "The critic came in train mode and was asked or left in eval mode."
        if not got["kept"]:
            return "An image, a parameter of the critic or its requires_grad was changed."
    return None
