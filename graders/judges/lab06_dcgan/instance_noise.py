"""Judges `instance_noise`: x plus normal noise of the scheduled spread, gradient one."""

from collections.abc import Sequence
from math import sqrt

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.blocks import once
from graders.judges.kit.searching import judged, value
from graders.judges.lab06_dcgan.draws import Array, anew_slip, law_slip, readable, seeds
from graders.plain import Plain
from graders.questions.lab06_dcgan.instance_noise import KINDS


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Criteria, in the order in which to read them."""
    changed, seen = seen["changed"], seen["seen"]
    x = questions["x"].astype(np.float64)

    def noise(twice: Plain) -> list[Array]:
        return [_flat(y - x) for y in readable(twice, x.shape)]

    def spread(k: int) -> str | None:
        step, total = questions["times"][k]
        drawn = value(seen["times"])[k]
        return _spread_slip(x, noise(drawn), questions["sigma0"], step, total)

    def anew() -> str | None:
        twice = value(seen["times"])[1]
        return anew_slip(twice, noise(twice))

    rows = [
        judged("leaves x alone", lambda: _kept_slip(seen), 1, False),
        judged("draws every value, anew at each call", anew, 1),
        judged("has spread sigma0 at step 0", lambda: spread(0), 1),
        judged(
            "spread falls with step / total_steps",
            lambda: next((s for k in range(1, 5) if (s := spread(k))), None),
            2,
        ),
        judged(
            "has the default sigma0=0.1",
            lambda: _spread_slip(x, noise(value(seen["default"])), 0.1, 0, 1),
            1,
        ),
        judged("adds nothing from the last step on", lambda: _late_slip(questions, seen), 1),
        judged("has gradient one to x", lambda: _slope_slip(questions, seen), 1),
        judged("returns a tensor like x", lambda: _like_slip(questions, seen), 0.5, False),
        seeds(seen, changed),
    ]
    return once(rows)


def _flat(noise: Array) -> Array:
    """A row for each channel of each image."""
    return noise.reshape(noise.shape[0] * noise.shape[1], -1)


def _spread_slip(x: Array, noises: list[Array], sigma0: float, step: int, total: int) -> str | None:
    """The law; and which slip would give what came."""
    sigma = sigma0 * (1 - step / total)
    both = np.stack(noises)
    seen = f"At step {step} of {total} the noise has mean {both.mean():.3g} and standard deviation "
    hint = (
        f"{seen}{both.std():.4g}; it should be normal with 0 and {sigma:.4g}, each value by itself."
    )
    return law_slip([n / sigma for n in noises], f"{hint}{_guess(x, both, sigma0, step, total)}")


def _guess(x: Array, both: Array, sigma0: float, step: int, total: int) -> str:
    sigma, found = sigma0 * (1 - step / total), float(both.std())
    if np.corrcoef(both[0].ravel(), _flat(x).ravel())[0, 1] < -0.5:
        return " x itself is missing from the result: return x + noise."
    if both.min() >= 0 and both.max() <= sigma * 1.001:
        return " No value is negative: torch.rand is uniform, torch.randn is normal."
    guesses = (
        (
            sigma0 * (1 - (step + 1) / total),
            "step + 1 stands for step",
        ),
        (sqrt(sigma), "sigma is taken for the variance: multiply by sigma, not by its root"),
        (sigma**2, "sigma is squared"),
        (sigma0, "sigma does not fall: multiply sigma0 by 1 - step / total_steps"),
        (sigma0 * step / total, "sigma grows: 1 - step / total_steps"),
    )
    for other, text in guesses:
        if abs(found - other) < 0.01 * other and abs(other - sigma) > 0.03 * sigma:
            return f" It looks as if {text}."
    return ""


def _late_slip(questions: Plain, seen: Plain) -> str | None:
    x = questions["x"]
    late = {"draws": value(seen["late"])}
    for (step, total), y in zip(questions["late"], readable(late, x.shape), strict=True):
        if not np.allclose(y, x, atol=1e-6):
            return (
                f"At step {step} of {total} x is changed by {np.abs(y - x).max():.3g} at most; "
                "from the last step on sigma is max(0, ...) = 0."
            )
    return None


def _like_slip(questions: Plain, seen: Plain) -> str | None:
    slopes = value(seen["slopes"])
    usual = [(list(x.shape), *KINDS[0]) for x in questions["small"]]
    slip = _unlike(usual, slopes)
    if slip is not None:
        return slip
    if not all(s["finite"] for s in slopes):
        return "For some x, such as a single number, the result is not finite."
    kinds = value(seen["kinds"], "with x of another type or device")
    return _unlike([([4, 3], *kind) for kind in KINDS], kinds)


def _unlike(asked: Sequence[tuple[list[int], str, str]], found: Sequence[Plain]) -> str | None:
    for (shape, dtype, device), result in zip(asked, found, strict=True):
        if result["type"] != "Tensor":
            return f"It returned a {result['type']}; return a tensor like x."
        if result["shape"] != shape:
            return f"For x of shape {tuple(shape)} it has shape {tuple(result['shape'])}."
        if (result["dtype"], result["device"]) != (dtype, device):
            got = f"{result['dtype']} on {result['device']}"
            return f"For x of {dtype} on {device} the result is {got}: draw noise like x."
    return None


def _slope_slip(questions: Plain, seen: Plain) -> str | None:
    asked = [*questions["small"], questions["small"][0]]
    for x, result in zip(asked, [*value(seen["slopes"]), value(seen["late slope"])], strict=True):
        if result["gradient"] is None:
            return "No gradient reaches x: add the noise to x itself, not to a detached copy."
        weights = questions["slope"][: x.size].reshape(x.shape)
        gradient = result["gradient"]
        if gradient.shape != x.shape or not np.allclose(gradient, weights, atol=1e-5):
            return "The gradient to x is not one: x itself plus noise, nothing else."
    return None


def _kept_slip(seen: Plain) -> str | None:
    return None if value(seen["kept"]) else "x was changed in place: return a new tensor."


JUDGE = judge
