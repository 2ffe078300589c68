"""Judges a gradient penalty by the critic's known gradient; Gulrajani et al. 2017, section 4."""

from functools import partial
from typing import TypeAlias

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.judges.lab08_wgan_gp.interpolates import (
    epsilons,
    off_lines_slip,
    on_lines,
    uniform_slip,
)
from graders.judges.lab08_wgan_gp.penalty_slips import SLIPS, Formula, right
from graders.plain import Plain

Array = np.ndarray
Pairs: TypeAlias = list[tuple[Plain, Plain]]
DEFAULT_LAM = 10.0


ASKED = ("same", "apart", "axes", "axes apart")


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Kind, value, slopes; places and their law; other shapes; nothing to the fakes; manners."""
    changed, looks = seen["changed"], seen["seen"]
    asked = {k: list(zip(questions[k], looks[k], strict=True)) for k in ASKED}
    same, apart = _came(asked["same"]), _came(asked["apart"])
    formula = _formula(same)
    every = [pair for pairs in asked.values() for pair in _came(pairs)]
    drawn = "draws eps ~ U(0, 1) for each sample"
    criteria = [
        judged("returns a scalar tensor", lambda: _kind_slip(asked), 1, False),
        judged(
            "asks between real and fake",
            lambda: _between_slip(apart, formula, questions["line"], looks["line"]),
            1.5,
            False,
        ),
        judged("is lam * mean (norm - 1)^2", lambda: _value_slip(same), 2, _as_known(same)),
        judged(
            "is differentiable in the critic, in train and eval mode",
            lambda: _slope_slip(same, formula),
            2,
            formula is not None and _as_known(same),
        ),
        judged(drawn, lambda: _law_slip(questions, looks), 1.5, False),
        judged("sends no gradient to fake", lambda: _fake_slip(every), 1, False),
        judged("works for any number of axes", lambda: _axes_slip(asked, formula), 1),
        judged(
            "leaves critic, images and seed alone",
            lambda: first(
                lambda: _kept_slip(every),
                lambda: seeding_slip(_came_value(looks["conduct"])),
                lambda: settings_slip(changed),
            ),
            1,
            False,
        ),
    ]
    return costly(criteria, *(c.name for c in criteria[1:6]), criteria[-1].name)


def _came(pairs: Pairs) -> Pairs:
    """Questions whose call came back, and what it gave."""
    return [(asked, probe["value"]) for asked, probe in pairs if probe["raised"] is None]


def _came_value(probe: Plain) -> Plain:
    """A probe's value; what raised is told elsewhere."""
    if probe["raised"] is not None:
        raise ProbeError("This could not be looked at, since a call raised.")
    return probe["value"]


def _lam(asked: Plain) -> float:
    return DEFAULT_LAM if asked["lam"] is None else float(asked["lam"])


def _kind_slip(asked: dict[str, Pairs]) -> str | None:
    for question, probe in [*asked["same"], *asked["apart"]]:
        if probe["raised"] is not None and _came(asked["axes"]) and question["real"].ndim > 2:
            hint = _raised_hint(question, probe)
            if len(question["real"]) > 1 and not asked["axes"][0][1]["raised"]:
                hint += (
                    " Samples with one axis work: eps of shape (n, 1) fits those alone; images "
                    "need (n, 1, 1, 1), one 1 for each axis after the first."
                )
            return hint
        got = value(probe, f"on images of shape {question['real'].shape}")
        if got["type"] != "Tensor":
            return f"It returned a {got['type']}; return the penalty as a tensor."
        if got["shape"]:
            return (
                f"The penalty has shape {tuple(got['shape'])}; it should be one number, shape ()."
            )
    return None


def _raised_hint(question: Plain, probe: Plain) -> str:
    try:
        value(probe, f"on samples of shape {question['real'].shape}")
    except ProbeError as error:
        return str(error)
    return ""


def _near(got: Plain, expected: float) -> bool:
    if got is None or np.size(got) != 1:
        return False
    return bool(np.allclose(got, expected, rtol=1e-3, atol=2e-5))


def _case(asked: Plain, got: Plain = None) -> tuple[Array, Array, Array, float]:
    """x, v, w and lam: where real and fake are the same x is known, unless another was asked at.

    That one is told by `asks between real and fake`.
    """
    v, w = (asked[k].astype(np.float64) for k in ("v", "w"))
    places = [x for x in got["asked"] if x is not None] if got else []
    whole = [x for x in places if x.shape == asked["real"].shape]
    elsewhere = len(whole) == 1 and not np.allclose(whole[0], asked["real"], atol=1e-4)
    return whole[0] if elsewhere else asked["real"], v, w, _lam(asked)


def _as_known(same: Pairs) -> bool:
    """Whether the critic was asked where the question knows that it should be."""
    return all(_case(asked, got)[0] is asked["real"] for asked, got in same)


def _formula(same: Pairs) -> Formula | None:
    """What the values follow: the right one, a slip, or nothing known."""
    if not same:
        return None
    known = [right, *(slip for _, slip in SLIPS)]
    fits = (f for f in known if all(_near(got["value"], f(*_case(a, got))) for a, got in same))
    return next(fits, None)


def _value_slip(same: Pairs) -> str | None:
    if not same:
        raise ProbeError("No call on images came back.")
    formula = _formula(same)
    if formula is right:
        return None
    if formula is not None:
        return next(hint for hint, slip in SLIPS if slip is formula)
    for asked, got in same:
        expected = right(*_case(asked, got))
        if not _near(got["value"], expected):
            difference = _difference_hint(asked, got["value"], expected)
            return f"{difference} {_alone_hint(asked, same)}".strip()
    return None


def _difference_hint(asked: Plain, got: Plain, expected: float) -> str:
    if got is None or np.size(got) != 1:
        return "It is not one number: lam times the mean of (norm - 1)^2."
    default = " with the default lam" if asked["lam"] is None else f" with lam={_lam(asked):.3g}"
    return (
        f"For images of shape {asked['real'].shape}{default} it is {float(np.ravel(got)[0]):.4g} "
        f"where {expected:.4g} is right: lam times the mean of (norm - 1)^2, with norms over all "
        "axes but the first."
    )


def _alone_hint(asked: Plain, same: Pairs) -> str:
    """Whether all is right but where the critic is steep, lam is 0, or one image is there."""
    rest = [(a, got) for a, got in same if a is not asked]
    if not all(_near(got["value"], right(*_case(a, got))) for a, got in rest):
        return ""
    if asked["lam"] == 0:
        return "Only lam=0 is off: 0 is a value like any other."
    if len(asked["real"]) == 1:
        return "Only one image by itself is off: is an axis squeezed away?"
    steep = np.linalg.norm(asked["v"]) > 10
    return "Only where the critic is steep is it off: is the norm cut off above?" if steep else ""


def _slope_slip(same: Pairs, formula: Formula | None) -> str | None:
    if not same:
        raise ProbeError("No call on images came back.")
    for asked, got in same:
        found = got["gradients"][:2]
        if any(g is None for g in found):
            others = any(
                g is not None
                for a, o in same
                if a["training"] != asked["training"]
                for g in o["gradients"][:2]
            )
            where = f"In {'train' if asked['training'] else 'eval'} mode no" if others else "No"
            return (
                f"{where} gradient reaches the critic's parameters: create_graph=True in any mode, "
                "and no detach behind it."
            )
        if formula is not None and not all(
            _alike(found[i], _slope(asked, got, formula, i)) for i in range(2)
        ):
            return "The gradient to the critic's parameters is not that of the penalty."
    return None


def _alike(got: Array, expected: Array) -> bool:
    size = float(np.abs(expected).max())
    return bool(np.allclose(got, expected, rtol=2e-3, atol=2e-3 * size + 2e-4))


def _slope(asked: Plain, got: Plain, formula: Formula, which: int) -> Array:
    """Central differences in v (which = 0) or w."""
    x, v, w, lam = _case(asked, got)
    found = np.zeros(len(v))
    for i in range(len(found)):
        step = np.zeros((2, len(v)))
        step[which, i] = size = 1e-6 * max(1.0, abs((v, w)[which][i]))
        ends = [formula(x, v + s * step[0], w + s * step[1], lam) for s in (1, -1)]
        found[i] = (ends[0] - ends[1]) / (2 * size)
    return found


def _axes_slip(asked: dict[str, Pairs], formula: Formula | None) -> str | None:
    expected = formula or right
    for question, probe in [*asked["axes"], *asked["axes apart"]]:
        shape = question["real"].shape
        if probe["raised"] is not None:
            return (
                f"{_raised_hint(question, probe)} eps needs one 1 for each axis after the first, "
                "however many there are, and the norm goes over all of them."
            )
    for question, probe in asked["axes"]:
        if not _near(probe["value"]["value"], expected(*_case(question))):
            shape = question["real"].shape
            return (
                f"For samples of shape {shape} the value is off: norms go over all axes but the "
                "first."
            )
    return first(
        lambda: _places_slip(_came(asked["axes apart"])),
        lambda: _apart_slip(_came(asked["axes apart"]), formula),
    )


def _between_slip(apart: Pairs, formula: Formula | None, line: Plain, values: Plain) -> str | None:
    if not apart:
        raise ProbeError("No call on images came back.")
    if all(x is None for _, got in apart for x in got["asked"]):
        eps = _line_eps(line, values)
        if eps.min() < -1e-3 or eps.max() > 1 + 1e-3:
            return "The value is not that of a point between real and fake."
        return None
    return first(lambda: _places_slip(apart), lambda: _apart_slip(apart, formula))


def _places_slip(pairs: Pairs) -> str | None:
    return first(*(partial(off_lines_slip, asked, got["asked"]) for asked, got in pairs))


def _apart_slip(pairs: Pairs, formula: Formula | None) -> str | None:
    """The value where real and fake differ, at the points where the critic was asked."""
    for asked, got in pairs:
        places = on_lines(asked, got["asked"])
        _, v, w, lam = _case(asked)
        values = [formula(x, v, w, lam) for x in places] if formula else []
        if values and not any(_near(got["value"], known) for known in values):
            return "Where real and fake differ the value is not that at the interpolates."
    return None


def _line_eps(line: Plain, values: Plain) -> Array:
    """eps from the value for single points on a line, where the penalty grows with eps."""
    found = _came_value(values)
    if any(x is None or not abs(x) < 1e6 for x in found):
        raise ProbeError("For single points the penalty is not a finite number.")
    norms = 1 + np.sqrt(np.maximum(np.array(found), 0) / line["lam"])
    x = (norms - line["v"][0]) / float(line["w"][0]) ** 2
    fake, real = float(line["fake"].ravel()[0]), float(line["real"].ravel()[0])
    return np.asarray((x - fake) / (real - fake))


def _law_slip(questions: Plain, looks: Plain) -> str | None:
    asked, calls = questions["large"], _came_value(looks["large"])
    seeded = seeding_slip(_came_value(looks["conduct"])) is not None
    batches = [on_lines(asked, call) for call in calls]
    if all(batches):
        found = [epsilons(asked, x[0]) for x in batches]
        return uniform_slip([eps for eps in found if eps is not None], seeded)
    if any(x is not None for call in calls for x in call):
        return "The critic was not asked on the lines between real and fake."
    return uniform_slip([_line_eps(questions["line"], looks["line"])], seeded)


def _fake_slip(pairs: Pairs) -> str | None:
    for _, got in pairs:
        gradient = got["gradients"][2]
        if gradient is not None and not (np.abs(gradient) <= 1e-9).all():
            return "The penalty sends a gradient into the graph of fake: detach fake first."
    return None


KEPT = {
    "uncleared": "The critic's .grad was cleared: that is the training loop's job.",
    "unwritten": "Something was written into .grad: use torch.autograd.grad, not backward.",
    "modes": "The critic was asked, or left, in another mode (train, eval) than it came in.",
    "kept": "An image or a parameter of the critic was changed.",
    "flags": "requires_grad of an image or of a parameter is another than before.",
}


def _kept_slip(pairs: Pairs) -> str | None:
    for key, hint in KEPT.items():
        if not all(got[key] for _, got in pairs):
            return hint
    return None


JUDGE = judge
