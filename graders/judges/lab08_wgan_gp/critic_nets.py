"""Judges a convolutional critic by its shapes, slopes and operators."""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import first, judged, value
from graders.plain import Plain
from graders.questions.lab08_wgan_gp.critic_nets import FACTORS


def judge_critic(questions: Plain, seen: Plain) -> list[Criterion]:
    """Scores of the right shape, each of its own image, unbounded; convolutions; size."""
    changed, seen = seen["changed"], seen["seen"]
    return [
        judged("gives scores (N, 1)", lambda: _shape_slip(questions, seen), 1),
        judged("has no activation at the end", lambda: _end_slip(seen), 2),
        judged("judges each image by itself", lambda: _own_slip(seen), 2),
        judged("runs a convolution on the image", lambda: _convolution_slip(seen), 1, False),
        judged("grows with base, by default 8", lambda: _size_slip(seen), 1, False),
        judged("can be penalised", lambda: _penalty_slip(seen), 1, False),
        judged(
            "leaves images, modes and seed alone",
            lambda: first(
                lambda: _kept_slip(seen),
                lambda: seeding_slip(value(seen["conduct"])),
                lambda: settings_slip(changed),
            ),
            0.5,
            False,
        ),
    ]


_CALLS = {
    "default": ("grey", "Critic() on grey images"),
    "colour": ("colour", "Critic(3, base) on colour images"),
    "named": ("colour", "Critic(in_ch=3, base=base) on colour images"),
}


def _shape_slip(questions: Plain, seen: Plain) -> str | None:
    if not value(seen["kind"])["module"]:
        return "Critic should be an nn.Module."
    for key, (images, call) in _CALLS.items():
        got = value(seen[key], f"as {call}")
        expected = [len(questions[images]), 1]
        if got["shape"] != expected:
            return f"{call}: the scores have shape {tuple(got['shape'])}, not {tuple(expected)}."
        if got["dtype"] != "float32" or not got["finite"]:
            return f"{call}: the scores are {got['dtype']} and should be finite float32."
    if value(seen["one"], "with one image in eval mode")["shape"] != [1, 1]:
        return f"For one image the shape is {tuple(seen['one']['value']['shape'])}, not (1, 1)."
    return None


def _own_slip(seen: Plain) -> str | None:
    for mode in ("train", "eval"):
        slopes = value(seen[mode], f"in {mode} mode")["slopes"]
        others = slopes - np.diag(np.diag(slopes))
        if np.any(others > 1e-7 * max(1e-12, float(slopes.max()))):
            return (
                f"In {mode} mode a score depends on other images of the batch: no BatchNorm in a "
                "critic with a gradient penalty; Layer, Instance or Group norm are fine."
            )
        if not np.all(np.diag(slopes) > 0):
            return f"In {mode} mode a score does not depend on its image."
    return None


def _end_slip(seen: Plain) -> str | None:
    probes = [s for s in value(seen["end"]) if isinstance(s, np.ndarray)]
    if any(_straight(scores) for scores in probes):
        return None
    everything = np.concatenate([s.ravel() for s in probes]) if probes else np.zeros(1)
    low, high = float(everything.min()), float(everything.max())
    if low >= 0 and high <= 1:
        return "All scores lie between 0 and 1: leave the sigmoid out, a critic is unbounded."
    if low >= -1 and high <= 1:
        return "All scores lie between -1 and 1: leave the tanh out, a critic is unbounded."
    if low >= 0:
        return "No score is negative: leave the activation at the end out."
    return (
        "No parameter moves the scores along straight lines through both signs, as the last "
        "layer's would if no activation or norm followed it."
    )


def _straight(scores: np.ndarray) -> bool:
    """scores (len(FACTORS), N): affine in the factor, not constant, of both signs."""
    factors = np.array(FACTORS)
    at = {f: scores[i] for i, f in enumerate(factors)}
    slope = (at[3.0] - at[-3.0]) / 6
    line = at[0.0] + factors[:, None] * slope
    size = float(np.abs(scores).max())
    moving = np.abs(slope).max() > 1e-3 * max(size, 1e-9) and np.abs(slope).max() > 1e-6
    return bool(moving and np.abs(scores - line).max() <= 1e-4 * size and _both_signs(scores))


def _both_signs(scores: np.ndarray) -> bool:
    return bool(scores.min() < 0 < scores.max())


def _convolution_slip(seen: Plain) -> str | None:
    for found in value(seen["operators"]):
        channels, sides = found["input"][1:2], found["input"][2:]
        if channels == [3] and min(sides, default=1) > 1 and max(found["kernel"][2:]) > 1:
            return None
    return "No convolution runs on the image itself: at least one should."


def _size_slip(seen: Plain) -> str | None:
    small, middle, large = value(seen["sizes"])
    if not small < middle < large:
        return f"With base 4, 8, 16 it has {small}, {middle}, {large} parameters: use base."
    default, eight = value(seen["default_size"])
    return None if default == eight else "By default in_ch=1 and base=8."


def _penalty_slip(seen: Plain) -> str | None:
    got = value(seen["train"], "in train mode")
    if not got["parameters"]:
        return "No parameters are registered."
    if not got["second"]:
        return "The gradient to the image does not depend on the parameters: is the graph cut?"
    return None


def _kept_slip(seen: Plain) -> str | None:
    for key in (*_CALLS, "one"):
        got = value(seen[key])
        if not got["kept"]:
            return "The images were changed in place."
        if not got["training"]:
            return "forward switched between train and eval mode."
    return None
