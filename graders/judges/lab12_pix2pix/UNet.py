"""Judges a U-Net from outside; Ronneberger et al. 2015, section 2; Isola et al. 2017, 3.2.1."""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import outside
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import costly, first, judged, value
from graders.judges.lab12_pix2pix.networks import came, cut_slip, size_slip
from graders.plain import Plain
from graders.questions.lab12_pix2pix.UNet import CALLS, CHANNELS, SIDE, SKIPS

DEFAULTS = "in_ch=3, out_ch=3"


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Features of three sizes, each of which the decoder uses, joined along the channels."""
    changed, looks = seen["changed"], seen["seen"]
    criteria = [
        judged("gives features and images of these shapes", lambda: shape_slip(questions, looks)),
        judged("ends in a tanh", lambda: end_slip(looks), 1, False),
        judged("uses each of the three skips", lambda: skip_slip(questions, looks), 3),
        judged("concatenates the skips", lambda: joined_slip(questions, looks), 2, False),
        judged("sees each image by itself", lambda: alone_slip(questions, looks), 2),
        judged("is decode after encode", lambda: parts_slip(looks), 2),
        judged("holds all its parameters", lambda: twin_slip(looks), 1),
        judged("passes gradients on", lambda: cut_slip(looks["unreached"], "image"), 1, False),
        judged(
            "grows with base, by default 8",
            lambda: size_slip(looks, DEFAULTS),
            1,
            False,
        ),
        judged("leaves inputs, modes and seed alone", lambda: kept_slip(looks, changed), 1, False),
    ]
    return costly(criteria, *(c.name for c in criteria[1:9]))


def shape_slip(questions: Plain, looks: Plain) -> str | None:
    """Three features at a half, a quarter, an eighth; an image as large as the input."""
    if not value(looks["module"]):
        return "UNet should be an nn.Module."
    for place, probe in enumerate(looks["calls"]):
        slip = _of_call(questions, place, probe)
        if slip:
            return slip
    for name in ("parts", "operators"):
        value(looks[name])
    return first(*(lambda p=p: value(p) and None for p in looks["exchanges"]))


def _of_call(questions: Plain, place: int, probe: Plain) -> str | None:
    (n, high, wide, training), (into, out) = CALLS[place], CHANNELS[place]
    mode, base = "train" if training else "eval", 8 if place == 0 else questions["base"]
    where = f"for {n} images of {into} channels, {high} x {wide} pixels, in {mode} mode"
    got, told = value(probe, where), f"{where[0].upper()}{where[1:]}"
    right = [[n, base * 2**k, high // 2 ** (k + 1), wide // 2 ** (k + 1)] for k in range(3)]
    if len(got["features"]) != 3:
        return f"{told} encode gives {len(got['features'])} features; it should give three."
    for k, (is_, should) in enumerate(zip(got["features"], right, strict=True), 1):
        if is_ != should:
            return f"{told}, with base={base}, e{k} is {tuple(is_)}; it should be {tuple(should)}."
    for name in ("image", "forward"):
        if got[name] != [n, out, high, wide]:
            what = "decode" if name == "image" else name
            return f"{told} {what} gives {tuple(got[name])}, not {(n, out, high, wide)}."
    if not got["finite"]:
        return f"{told} the image is not finite."
    return None if got["steady"] else "In eval mode two calls on the same images differ."


def end_slip(looks: Plain) -> str | None:
    """Pixels within [-1, 1], by a tanh behind the last convolution."""
    if not all(came(probe)["inside"] for probe in looks["calls"]):
        return "Some pixels lie beyond -1 and 1: the last step is a tanh."
    names = [found["name"].rstrip("_") for found in came(looks["operators"])]
    last = max((i for i, name in enumerate(names) if "convolution" in name), default=0)
    if "tanh" not in names[last:]:
        other = next((n for n in names[last:] if n in ("sigmoid", "hardtanh", "clamp")), "")
        return f"The last step is {'a ' + other if other else 'no tanh'}: it should be a tanh."
    return None


def skip_slip(questions: Plain, looks: Plain) -> str | None:
    """Other features, another image, for each of the three."""
    for name, asked, probe in zip(
        SKIPS[1:], questions["exchanges"][1:], looks["exchanges"][1:], strict=True
    ):
        if outside.deaf(asked, came(probe)).all():
            return f"decode gives the same image whatever {name} is: hand that skip on."
    return None


def joined_slip(questions: Plain, looks: Plain) -> str | None:
    """At a quarter and at a half of the size more channels are joined than the skip has.

    What is a sum first, and then joined with itself, is no join of two.
    """
    found = came(looks["operators"])
    for k, name in ((1, "e2"), (0, "e1")):
        side, own = SIDE // 2 ** (k + 1), questions["base"] * 2**k
        here = [f for f in found if len(f["shape"]) == 4 and f["shape"][2:] == [side, side]]
        joins = [f for f in here if f["name"] == "cat" and f["shape"][1] > own and not f["alike"]]
        sums = [f for f in here if f["name"].rstrip("_") in ("add", "mul", "sub", "lerp")]
        if not joins and sums:
            return (
                f"{name} is not concatenated but met by another operator ({sums[0]['name']}): join "
                "it with what comes from below along the channels, torch.cat([a, b], dim=1)."
            )
    return None


def parts_slip(looks: Plain) -> str | None:
    """forward and decode(encode) give one image."""
    whole, parts, _ = came(looks["parts"])
    if not alike(whole, parts):
        return "forward(x) and decode(encode(x)) are different images in eval mode."
    return "The image is one constant." if np.ptp(whole) < 1e-9 else None


def twin_slip(looks: Plain) -> str | None:
    """Two networks whose parameters are the same numbers give one image."""
    whole, _, twin = came(looks["parts"])
    if alike(whole, twin):
        return None if np.ptp(whole) >= 1e-9 else "The image is one constant."
    return (
        "Two networks with the same numbers in all registered parameters give different images: "
        "is a layer kept in a plain list, or made anew in forward?"
    )


def alike(a: np.ndarray, b: np.ndarray) -> bool:
    """The same pixels, up to float32's rounding."""
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-4, atol=1e-5))


def alone_slip(questions: Plain, looks: Plain) -> str | None:
    """In eval mode rows that stayed keep their images, and others get others."""
    for asked, probe in zip(questions["exchanges"], looks["exchanges"], strict=True):
        if outside.coupled(asked, came(probe)).any():
            return "In eval mode an image depends on other images of the batch."
    if outside.deaf(questions["exchanges"][0], came(looks["exchanges"][0])).all():
        return "The image stayed as it was when the input was another."
    return None


def kept_slip(looks: Plain, changed: Plain) -> str | None:
    """Images, features and their list, modes, seeds."""
    for probe in looks["calls"]:
        got = came(probe)
        if not got["kept"]:
            return (
                "The images, the features or their list are not as they were: no pop, no `_` "
                "methods, no inplace=True on what was handed over."
            )
        if not got["training"]:
            return "forward switched between train and eval mode."
    return first(lambda: seeding_slip(came(looks["conduct"])), lambda: settings_slip(changed))


JUDGE = judge
