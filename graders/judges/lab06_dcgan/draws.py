"""Judges random targets, instance noise and initial weights by their laws."""

from collections.abc import Callable
from functools import partial

import numpy as np
from scipy.special import ndtri

from graders.criteria import Criterion
from graders.judges.kit import laws
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, first, judged, value
from graders.plain import Plain

Array = np.ndarray


def law_slip(z: list[Array], hint: str) -> str | None:
    """Whether two tables (n, d) that should be standard normal are; `hint` where they are not.

    At most 1e-9 false alarms for each of the searches of `graders.judges.kit.laws`.
    """
    x, y = z
    both = np.stack([x, y])
    table = min(x.shape) >= 30
    pairs = laws.between(x, y)
    off = first(
        lambda: laws.slip(laws.centre_and_spread(both)),
        lambda: laws.slip(laws.bell(both)),
        lambda: laws.slip([*laws.independent(x), *pairs] if table else pairs),
    )
    return hint if off else None


def anew_slip(draws: list[Array]) -> str | None:
    """Drawn anew for each value and at each call."""
    return first(lambda: laws.repeated(draws[0]), lambda: laws.carried_over(draws[0], draws[1]))


def _readable(draws: Plain, shape: tuple[int, ...]) -> list[Array]:
    for x in draws:
        if not isinstance(x, np.ndarray):
            raise ProbeError("It should return a tensor.")
        if x.shape != shape:
            raise ProbeError(f"The result has shape {x.shape}; it should be {shape}.")
        if not np.isfinite(x).all():
            raise ProbeError("The result is not finite.")
    return [x.astype(np.float64) for x in draws]


def judge_targets(questions: Plain, seen: Plain) -> list[Criterion]:
    """Uniform on [low, high), like pred, without a gradient."""
    changed, seen = seen["changed"], seen["seen"]
    shape = tuple(questions["large"])
    ranges = {"given": (questions["low"], questions["high"]), "default": (0.7, 1.0)}

    def draws(key: str) -> list[Array]:
        return _readable(value(seen[key]), shape)

    return [
        judged("has shape, type and device of pred", lambda: _like_slip(questions, seen), 1, False),
        judged("draws every value, anew at each call", lambda: anew_slip(draws("given")), 1),
        *(
            judged(
                f"is uniform on [low, high), {key}",
                lambda k=key: _uniform_slip(draws(k), *ranges[k]),  # type: ignore[misc]
                weight,
            )
            for key, weight in (("given", 2.0), ("default", 1.0))
        ),
        _seeds(seen, changed),
    ]


def _seeds(seen: Plain, changed: Plain) -> Criterion:
    search = partial(
        first, lambda: seeding_slip(value(seen["conduct"])), lambda: settings_slip(changed)
    )
    return judged("leaves the random seed alone", search, 0.5, False)


def _like_slip(questions: Plain, seen: Plain) -> str | None:
    for shape, result in zip(questions["small"], value(seen["small"]), strict=True):
        if result["type"] != "Tensor":
            return f"It returned a {result['type']}; return a tensor like pred."
        if result["shape"] != shape:
            return f"For pred of shape {tuple(shape)} it has shape {tuple(result['shape'])}."
        if result["dtype"] != "float32":
            return f"For pred of float32 it is {result['dtype']}."
        if result["graph"]:
            return "The targets require a gradient; they are constants."
        if not np.all(result["pred"] == np.float32(0.3)):
            return "pred was changed in place."
    double = value(seen["double"], "with pred of float64")
    if double["dtype"] != "float64":
        return f"For pred of float64 the targets are {double['dtype']}: take pred's dtype."
    device = value(seen["device"], "with pred on another device")
    if device["device"] != "meta":
        return f"With pred on another device the targets lie on {device['device']}."
    return None


def _uniform_slip(draws: list[Array], low: float, high: float) -> str | None:
    x = np.stack(draws)
    seen = f"The targets lie between {x.min():.3g} and {x.max():.3g} with mean {x.mean():.3g}; "
    hint = f"{seen}they should be uniform between low = {low:.3g} and high = {high:.3g}."
    if x.min() < low - 1e-5 or x.max() > high + 1e-5:
        return hint
    unit = [np.clip((d - low) / (high - low), 2.0**-27, 1 - 2.0**-27) for d in draws]
    return law_slip([ndtri(u) for u in unit], hint)


def judge_instance_noise(questions: Plain, seen: Plain) -> list[Criterion]:
    """x plus normal noise of the scheduled spread, none at the end, gradient one."""
    changed, seen = seen["changed"], seen["seen"]
    x, sigma0, total = questions["x"], questions["sigma0"], questions["total"]
    sigmas = [sigma0 * (1 - step / total) for step in questions["steps"]]

    def at(k: int) -> list[Array]:
        return [y - x for y in _readable(value(seen["steps"])[k], x.shape)]

    def default() -> list[Array]:
        return [y - x for y in _readable(value(seen["default"]), x.shape)]

    return [
        judged("returns a tensor like x", lambda: _slope_slip(questions, seen, False), 0.5, False),
        judged("leaves x alone", lambda: _kept_slip(seen), 1, False),
        judged(
            "draws every value, anew at each call", lambda: anew_slip([_flat(d) for d in at(1)]), 1
        ),
        judged(
            "has spread sigma0 at step 0", lambda: _spread_slip(at(0), sigmas[0], "at step 0"), 1
        ),
        judged(
            "spread falls with step / total_steps",
            lambda: _spread_slip(at(1), sigmas[1], f"at step {questions['steps'][1]} of {total}"),
            2,
        ),
        judged("has the default sigma0=0.1", lambda: _spread_slip(default(), 0.1, "by default"), 1),
        judged("adds nothing from the last step on", lambda: _late_slip(questions, seen), 1),
        judged("has gradient one to x", lambda: _slope_slip(questions, seen, True), 1),
        _seeds(seen, changed),
    ]


def _flat(noise: Array) -> Array:
    return noise.reshape(len(noise), -1)


def _spread_slip(noises: list[Array], sigma: float, when: str) -> str | None:
    both = np.stack(noises)
    hint = (
        f"The noise {when} has mean {both.mean():.3g} and standard deviation {both.std():.4g}; "
        f"it should be normal with 0 and {sigma:.4g}, every value drawn by itself."
    )
    return law_slip([_flat(n) / sigma for n in noises], hint)


def _late_slip(questions: Plain, seen: Plain) -> str | None:
    x = questions["x"]
    for step, y in zip(questions["late"], _readable(value(seen["late"]), x.shape), strict=True):
        if not np.allclose(y, x, atol=1e-6):
            spread = float((y - x).std())
            return (
                f"At step {step} of {questions['total']} the noise has standard deviation "
                f"{spread:.3g}; from the last step on sigma is max(0, ...) = 0."
            )
    return None


def _slope_slip(questions: Plain, seen: Plain, gradient: bool) -> str | None:
    asked = [questions["small"], questions["flat"], questions["small"]]
    for x, result in zip(asked, value(seen["slope"]), strict=True):
        if result["type"] != "Tensor":
            return f"It returned a {result['type']}; return a tensor like x."
        if result["shape"] != list(x.shape) or result["dtype"] != "float32":
            got = f"{result['dtype']} of shape {tuple(result['shape'])}"
            return f"For x float32 of shape {x.shape} it is {got}."
        if gradient and result["gradient"] is None:
            return "No gradient reaches x: add the noise to x itself, not to a detached copy."
        if gradient and not np.allclose(result["gradient"], result["weights"], atol=1e-5):
            return "The gradient to x is not one: x itself plus noise, nothing else."
    return None


def _kept_slip(seen: Plain) -> str | None:
    return None if value(seen["kept"]) else "x was changed in place: return a new tensor."


WEIGHTS: tuple[tuple[str, str, float, Callable[[Array], Array]], ...] = (
    ("Conv2d", "conv.weight", 0.0, lambda w: w.reshape(40, -1)),
    ("ConvTranspose2d", "inner.0.weight", 0.0, lambda w: w.reshape(40, -1)),
    ("BatchNorm2d", "inner.1.weight", 1.0, lambda w: w.reshape(50, 50)),
)


def judge_init(questions: Plain, seen: Plain) -> list[Criterion]:
    """The laws of the weights by kind of layer, zero biases, and all others untouched."""
    changed, seen = seen["changed"], seen["seen"]
    return [
        *(
            judged(
                f"{kind} weights ~ N({mean:g}, 0.02)",
                lambda k=kind, n=name, m=mean, f=table: _weights_slip(seen, (k, n), m, f),  # type: ignore[misc]
                1.5,
            )
            for kind, name, mean, table in WEIGHTS
        ),
        judged("BatchNorm2d biases are 0", lambda: _zero_slip(seen), 1, False),
        judged("leaves all else alone", lambda: _others_slip(seen), 1, False),
        judged("keeps parameters and their flags", lambda: _parameters_slip(seen), 0.5, False),
        _seeds(seen, changed),
    ]


def _weights_slip(
    seen: Plain, place: tuple[str, str], mean: float, table: Callable[[Array], Array]
) -> str | None:
    kind, name = place
    layer = f"The {kind} weight"
    nets = value(seen["nets"])
    drawn = [table(net["after"][name].astype(np.float64)) for net in nets]
    if np.array_equal(nets[0]["before"][name], nets[0]["after"][name]):
        return f"{layer} was left as it was."
    both = np.stack(drawn)
    if not np.isfinite(both).all():
        return f"{layer} is not finite."
    if both.std() and laws.carried_over(*drawn):
        return f"{layer} is the same in two networks: nothing may be seeded or stored."
    root = " Is 0.02 taken for the variance?" if abs(both.std() - 0.02**0.5) < 0.01 else ""
    hint = (
        f"{layer} has mean {both.mean():.3g} and standard deviation {both.std():.3g}; it should be "
        f"normal with mean {mean:g} and standard deviation 0.02, every value drawn by itself.{root}"
    )
    return law_slip([(w - mean) / 0.02 for w in drawn], hint)


def _zero_slip(seen: Plain) -> str | None:
    bias = value(seen["nets"])[0]["after"]["inner.1.bias"]
    return (
        None
        if not bias.any()
        else f"BatchNorm2d's bias goes up to {np.abs(bias).max():.3g}; set it to 0."
    )


def _others_slip(seen: Plain) -> str | None:
    net = value(seen["nets"])[0]
    drawn = {name for _, name, _, _ in WEIGHTS} | {"inner.1.bias"}
    for name, before in net["before"].items():
        after = net["after"][name]
        if name in drawn or np.array_equal(before, after):
            continue
        if name == "conv.bias" and not after.any():
            continue
        if name == "conv.bias":
            return "A convolution's bias was changed: leave it as it is, or set it to 0."
        return f"{name} was changed: only convolutions and batch norms get new weights."
    return None


def _parameters_slip(seen: Plain) -> str | None:
    net = value(seen["nets"])[0]
    if not net["same"]:
        return "Parameters were replaced by new ones: fill them in place, with nn.init.normal_."
    if not net["trainable"]:
        return "Some parameters no longer require a gradient."
    return None if net["training"] else "The network was switched to eval mode."
