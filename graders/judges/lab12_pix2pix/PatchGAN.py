"""Judges a discriminator of patches from outside; Isola et al. 2017, section 3.2.2."""

from itertools import pairwise

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import outside
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.recipes import LEAKY_NAME
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.judges.lab12_pix2pix.networks import came, cut_slip, size_slip
from graders.plain import Plain
from graders.questions.lab12_pix2pix.PatchGAN import CALLS, CORNER, WHICH
from graders.questions.varied import SLOPE

OTHERS = {"relu", "elu", "gelu", "silu", "sigmoid", "tanh", "hardtanh", "softplus"}
DEFAULTS = "in_ch=6"
BENT = {"leaky_relu", "where", "maximum", "clamp", "clamp_min", "clamp_max", "abs"}
"""What a LeakyReLU may be made of."""


JOIN = "in_ch counts the channels of condition and image together: join both along the channels."
ONE_MIXTURE = (
    "Condition and image pull at the logits in one and the same way, as if only their sum or "
    "difference were looked at: join both along the channels."
)


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """One raw logit a patch, of a pair, of its own image, of its own surroundings."""
    changed, looks = seen["changed"], seen["seen"]
    criteria = [
        judged("gives logits (N, 1, h, w)", lambda: shape_slip(questions, looks), 1, False),
        judged("has no activation at the end", lambda: end_slip(questions, looks), 2),
        judged("looks at condition and image", lambda: pair_slip(questions, looks), 2),
        judged("judges each patch by itself", lambda: corner_slip(questions, looks), 2),
        judged(f"is made of convolutions and {LEAKY_NAME}", lambda: layers_slip(looks), 1, False),
        judged("passes gradients on", lambda: cut_slip(looks["slopes"], "logits"), 1, False),
        judged("grows with base, by default 8", lambda: size_slip(looks, DEFAULTS), 1, False),
        judged("leaves images, modes and seed alone", lambda: kept_slip(looks, changed), 1, False),
    ]
    return costly(criteria, *(c.name for c in criteria[1:7]))


def shape_slip(questions: Plain, looks: Plain) -> str | None:
    """(N, 1, h, w), more than one patch each way."""
    if not value(looks["module"]):
        return "PatchGAN should be an nn.Module."
    for (c, i, side, training), probe in zip(CALLS, looks["calls"], strict=True):
        mode = "train" if training else "eval"
        where = f"for {c} + {i} channels, {side} x {side} pixels, in {mode} mode"
        got = joined(probe, where)
        shape = got["shape"]
        if len(shape) != 4 or shape[:2] != [2, 1] or min(shape[2:]) < 2:
            return (
                f"{where[0].upper()}{where[1:]} the shape is {tuple(shape)}; it should be "
                "(2, 1, h, w), with h and w above 1."
            )
        if got["dtype"] != "float32" or not got["finite"]:
            return f"{where[0].upper()}{where[1:]} the logits are no finite float32 numbers."
        if not got["steady"]:
            return "In eval mode two calls on the same images differ."
    for name in ("lines", "corner", "operators"):
        value(looks[name])
    return first(*(lambda p=p: value(p) and None for p in looks["exchanges"]))


def joined(probe: Plain, where: str) -> Plain:
    """What a call saw; where its first layer got too few channels, with what is to be joined."""
    try:
        return value(probe, where)
    except ProbeError as error:
        if "channels, but got" in str(error):
            raise ProbeError(f"{error} {JOIN}") from None
        raise


def end_slip(questions: Plain, looks: Plain) -> str | None:
    """A parameter moves all logits along straight lines through both signs, and no norm follows."""
    probes = came(looks["lines"])["looks"]
    if any(outside.straight(p, questions["factors"]).all() for p in probes):
        return norm_slip(looks)
    every = np.concatenate([p.ravel() for p in probes]) if probes else np.zeros(1)
    low, high = float(every.min()), float(every.max())
    if low == high:
        return "No registered parameter moves the logits: are layers kept in a plain list?"
    if low >= 0 and high <= 1:
        return "All logits lie between 0 and 1: leave the sigmoid out, they are raw."
    if low >= -1 and high <= 1:
        return "All logits lie between -1 and 1: leave the tanh out, they are raw."
    if low >= 0:
        return "No logit is negative: leave the activation at the end out."
    return (
        "No parameter moves the logits along straight lines, as the last convolution's would: no "
        "activation, norm or clamp follows it."
    )


def norm_slip(looks: Plain) -> str | None:
    """A norm's own weight moves logits along straight lines, too."""
    names = [found["name"] for found in came(looks["operators"])]
    last = max((i for i, name in enumerate(names) if "convolution" in name), default=0)
    if any(is_norm(name) for name in names[last:]):
        return "A norm follows the last convolution: leave it out there, the logits are raw."
    return None


def is_norm(name: str) -> bool:
    """Whether an operator is a norm of whatever kind."""
    return name.endswith("norm") or "_norm_" in name


def pair_slip(questions: Plain, looks: Plain) -> str | None:
    """Both images count; other pairs of the batch do not."""
    for which, asked, probe in zip(WHICH, questions["exchanges"], looks["exchanges"], strict=True):
        got = came(probe)
        if outside.coupled(asked, got).any():
            return "In eval mode a logit depends on other images of the batch."
        if outside.deaf(asked, got).all():
            what = {"both": "both images were others"}.get(which, f"its {which} was another")
            return f"The logits stayed as they were when {what}: join both along the channels."
    return ONE_MIXTURE if came(looks["alike"]) else None


def corner_slip(questions: Plain, looks: Plain) -> str | None:
    """A corner's logit moves with its own corner, and not with the opposite one."""
    before, after = came(looks["corner"])
    if before.ndim != 4 or not before.size:
        return "First mend the shape."
    which = questions["corner"]["which"]
    near = (0 if which < 2 else -1, 0 if which % 2 == 0 else -1)
    far = (-1 - near[0], -1 - near[1])
    with np.errstate(all="ignore"):
        gap = np.abs(after - before)[:, 0]
        size = max(float(np.abs(before).max()), 1e-9)
        if not (gap[:, near[0], near[1]] > 1e-6 * size).all():
            return f"A corner's logit stayed when {CORNER} x {CORNER} pixels there were others."
        if not (gap[:, far[0], far[1]] <= 1e-6 * size).all():
            return (
                "A corner's logit sees the opposite corner of a 64 x 64 image: each patch has a "
                "logit of its own. Are there too many strides, a Linear layer, or a norm over the "
                "whole image?"
            )
    return None


def layers_slip(looks: Plain) -> str | None:
    """Convolutions; the right slope; no norm before the second convolution."""
    found = came(looks["operators"])
    names = [f["name"] for f in found]
    convolutions = [i for i, name in enumerate(names) if "convolution" in name]
    norms = [i for i, name in enumerate(names) if is_norm(name)]
    if len(convolutions) < 2:
        return "There are fewer than two convolutions."
    if norms and norms[0] < convolutions[1]:
        return "A norm comes before the second convolution: leave it out there."
    before = {name.rstrip("_") for name in names[: convolutions[-1]]}
    other = sorted(before & OTHERS)
    if other:
        return f"There is a {other[0]}: the activations are {LEAKY_NAME}."
    leaks = [f["number"] for f in found if "leaky_relu" in f["name"]]
    odd = [x for x in leaks if not np.isclose(x, SLOPE.now)]
    if odd:
        return f"A LeakyReLU has the slope {odd[0]:.3g}, not {SLOPE.now:g}."
    for a, b in pairwise(convolutions):
        if not any(name.rstrip("_") in BENT for name in names[a:b]):
            return f"No {LEAKY_NAME} stands between two of the convolutions."
    return None


def kept_slip(looks: Plain, changed: Plain) -> str | None:
    """Images, modes, seeds."""
    for probe in looks["calls"]:
        got = came(probe)
        if not got["kept"]:
            return "The images were changed in place, or their requires_grad."
        if not got["training"]:
            return "forward switched between train and eval mode."
    return first(lambda: seeding_slip(came(looks["conduct"])), lambda: settings_slip(changed))


JUDGE = judge
