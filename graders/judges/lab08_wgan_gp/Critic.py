"""Judges a convolutional critic by its scores, lines and operators; Gulrajani et al. 2017."""

from itertools import pairwise

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import outside
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain
from graders.questions.lab08_wgan_gp.Critic import BASES, CALLS, MODES

Array = np.ndarray


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Scores of the right shape, each of its own image, unbounded; convolutions; size."""
    changed, looks = seen["changed"], seen["seen"]
    criteria = [
        judged("gives scores (N, 1)", lambda: _shape_slip(questions, looks), 1, False),
        judged("has no activation at the end", lambda: _end_slip(questions, looks), 2),
        judged("judges each image by itself", lambda: _own_slip(questions, looks), 2),
        judged("looks at all of its image", lambda: _part_slip(questions, looks), 1),
        judged("bends between its layers", lambda: _bent_slip(questions, looks), 1, False),
        judged("runs a convolution on the image", lambda: _convolution_slip(looks), 1, False),
        judged("grows with base, by default 8", lambda: _size_slip(looks), 1, False),
        judged("can be penalised", lambda: _penalty_slip(looks), 1, False),
        judged(
            "leaves images, modes and seed alone",
            lambda: first(
                lambda: _kept_slip(looks),
                lambda: seeding_slip(_came(looks["conduct"])),
                lambda: settings_slip(changed),
            ),
            0.5,
            False,
        ),
    ]
    return costly(criteria, *(c.name for c in criteria[1:]))


def _came(probe: Plain) -> Plain:
    """A probe's value; what raised is told by the first criterion."""
    if probe["raised"] is not None:
        raise ProbeError("This could not be looked at, since a call raised.")
    return probe["value"]


def _shape_slip(questions: Plain, looks: Plain) -> str | None:
    if not value(looks["kind"], "in Critic(1, base)")["module"]:
        return "Critic should be an nn.Module."
    for key, (images, channels, training) in CALLS.items():
        mode = "train" if training else "eval"
        call = f"Critic({channels[0]}, {questions['base']})" if channels else "Critic()"
        hint = _scores_slip(
            looks["calls"][key], len(questions["images"][images]), f"{call} in {mode} mode"
        )
        if hint:
            return hint
    grey = len(questions["images"]["grey"])
    return first(
        lambda: _scores_slip(looks["one"], 1, "Critic(1, base) on one image"),
        lambda: _scores_slip(looks["strided"], grey, "images that lie in memory with gaps"),
        lambda: _raised_slip(looks),
    )


def _scores_slip(probe: Plain, n: int, call: str) -> str | None:
    got = value(probe, f"for {call}")
    if got["shape"] != [n, 1]:
        return f"{call}: the scores have shape {tuple(got['shape'])}, not {(n, 1)}."
    if got["dtype"] != "float32":
        return f"{call}: the scores are {got['dtype']} and should be float32."
    return None if got["finite"] else f"{call}: the scores are not finite."


def _raised_slip(looks: Plain) -> str | None:
    """What raised in any other probe but that of the sizes."""
    groups = (*looks["exchanges"], *looks["lines"].values(), *looks["penalised"].values())
    for probe in (*groups, looks["bent"], looks["operators"], looks["twice"]):
        value(probe)
    return None


def _own_slip(questions: Plain, looks: Plain) -> str | None:
    for asked, probe in zip(questions["exchanges"], looks["exchanges"], strict=True):
        got = _came(probe)
        mode = "train" if asked["training"] else "eval"
        if outside.coupled(asked, got).any():
            return (
                f"In {mode} mode a score depends on other images of the batch: no BatchNorm and no "
                "other statistics of the batch, where the penalty is taken image by image; Layer, "
                "Instance or Group norm are fine."
            )
        if not asked["part"] and outside.deaf(asked, got).any():
            return f"In {mode} mode a score stayed when its image was exchanged, or is not finite."
    return None


def _part_slip(questions: Plain, looks: Plain) -> str | None:
    for asked, probe in zip(questions["exchanges"], looks["exchanges"], strict=True):
        if asked["part"] and outside.deaf(asked, _came(probe)).any():
            return (
                "A score stayed the same when a quarter of one of its image's "
                f"{asked['channels']} channels was another."
            )
    return None


def _end_slip(questions: Plain, looks: Plain) -> str | None:
    for mode, _ in MODES:
        probes = _came(looks["lines"][mode])["looks"]
        if not any(outside.straight(p, questions["factors"]).all() for p in probes):
            return _bounds_hint(probes, mode)
    return None


def _bounds_hint(probes: list[Array], mode: str) -> str:
    everything = np.concatenate([p.ravel() for p in probes]) if probes else np.zeros(1)
    low, high = float(everything.min()), float(everything.max())
    where = f"In {mode} mode all scores lie"
    if not np.isfinite(everything).all():
        return f"In {mode} mode scores are not finite where the weights are large."
    if low == high:
        return f"In {mode} mode no registered parameter moves the scores: are layers in a list?"
    if low >= 0 and high <= 1:
        return f"{where} between 0 and 1: leave the sigmoid out, a critic is unbounded."
    if low >= -1 and high <= 1:
        return f"{where} between -1 and 1: leave the tanh out, a critic is unbounded."
    if low >= 0:
        return f"In {mode} mode no score is negative: leave the activation at the end out."
    if max(-low, high) < 1e4:
        reach = f"between {low:.4g} and {high:.4g}"
        return f"{where} {reach}, however large the weights: no clamp, no tanh at the end."
    return (
        f"In {mode} mode no parameter moves the scores along straight lines through both signs, as "
        "the last layer's would if no activation or norm followed it."
    )


def _bent_slip(questions: Plain, looks: Plain) -> str | None:
    x, y, mixed = _came(looks["bent"])
    if not x.shape == y.shape == mixed.shape or not x.size:
        return "The scores of a batch change their shape."
    t = questions["mix"]
    off = np.abs(t * x + (1 - t) * y - mixed).max()
    if off <= 1e-4 * np.abs(np.stack([x, y])).max():
        return "The whole critic is one linear map: put activations between its layers."
    return None


def _convolution_slip(looks: Plain) -> str | None:
    for found in _came(looks["operators"]):
        channels, sides = found["input"][1:2], found["input"][2:]
        if channels == [3] and min(sides, default=1) > 1 and max(found["kernel"], default=0) > 0:
            return None
    return "No convolution runs on the image itself: at least one should."


def _size_slip(looks: Plain) -> str | None:
    sizes = value(looks["sizes"], f"for one base of {', '.join(map(str, BASES))}")
    if any(a >= b for a, b in pairwise(sizes)):
        told = ", ".join(map(str, sizes))
        return f"For base {', '.join(map(str, BASES))} it has {told} parameters: use base."
    default, eight = _came(looks["default size"])
    return None if default == eight else "By default in_ch=1 and base=8."


def _penalty_slip(looks: Plain) -> str | None:
    for mode, _ in MODES:
        got = _came(looks["penalised"][mode])
        if not got["parameters"]:
            return "No parameters that learn are registered: keep layers as attributes."
        if not got["slope"]:
            return f"In {mode} mode no gradient reaches the image: is the graph cut?"
        if not got["second"]:
            return f"In {mode} mode the gradient to the image does not depend on the parameters."
    return None


def _kept_slip(looks: Plain) -> str | None:
    for probe in [*looks["calls"].values(), looks["one"], looks["strided"]]:
        got = probe["value"]
        if got is None:  # it raised, which the first criterion tells
            continue
        if not got["kept"]:
            return "The images were changed in place, or their requires_grad."
        if not got["training"]:
            return "forward switched between train and eval mode."
    same = _came(looks["twice"])["same"]
    return None if same else "In eval mode two calls on the same images differ."


JUDGE = judge
