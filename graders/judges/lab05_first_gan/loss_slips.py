"""Names the slip behind a wrong adversarial loss, from what the stand-ins recorded.

Every hint states something seen: which predictions met which targets, or which formula the
returned value fits exactly.
"""

from collections.abc import Callable

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.searching import near
from graders.judges.kit.steps import Compare, Play, criterion_of
from graders.judges.kit.steps_replay import Reading
from graders.judges.lab05_first_gan.losses import plays
from graders.plain import Plain

NEVER_CALLED = "The criterion that was handed over was never called."


def disc_value_hint(
    call: Reading, got: float | None = None, right: float | None = None
) -> str | None:
    """A hint for `get_disc_loss`; got, right: the loss given and the right one, unless it raised.

    None if it raised and nothing known fits.
    """
    play = next(plays(call), None)
    if play is None:
        return _no_noise(call)
    d_fake, d_real = _on_fakes(play), _logits(play, play.batch("real"))
    calls = _calls(call)
    if not calls:
        return None if got is None else NEVER_CALLED
    slip = _call_slip(calls, {"fakes": d_fake, "real images": d_real})
    if slip is not None:
        return slip
    for name, prediction, target in (("fakes", d_fake, 0), ("real images", d_real, 1)):
        targets = _targets(calls, prediction)
        if targets is None:
            return _missing(call, name, len(d_fake) + len(d_real))
        if target not in targets:
            return f"disc's verdict on {name} met the target {targets[0]:g}; it should be {target}."
    if got is None:
        return None
    return _weights_hint(call, d_fake, d_real, got) or _fallback(got, right)


def gen_value_hint(
    call: Reading, got: float | None = None, right: float | None = None
) -> str | None:
    """The same for `get_gen_loss`."""
    play = next(plays(call), None)
    if play is None:
        return _no_noise(call)
    d_fake, calls = _on_fakes(play), _calls(call)
    if not calls:
        return None if got is None else _no_criterion(call)
    slip = _call_slip(calls, {"fakes": d_fake})
    if slip is not None:
        return slip
    targets = _targets(calls, d_fake)
    if targets is None:
        return _missing(call, "fakes", len(d_fake))
    if 1.0 not in targets:
        return (
            f"disc's verdict on fakes met the target {targets[0]:g}; the generator wants them "
            "taken for real, so it should be 1."
        )
    if got is None or right is None:
        return None
    return _factor_hint(right, got) or _fallback(got, right)


def _fallback(got: float, right: float | None) -> str:
    return f"The loss is {got:.4g} where {right:.4g} is right for the noise drawn."


def _no_noise(call: Reading) -> str | None:
    """gen was never called with noise of the right shape: what else disc was given."""
    log = call.look["log"]
    if any(e["what"] == "call" and e["who"] == "gen" for e in log):
        return None
    shapes = [tuple(e["shapes"][0]) for e in log if e["what"] == "call" and e["who"] == "disc"]
    if call.shape in shapes:
        return "gen was never called: disc was given the noise itself, not gen(noise)."
    return None


def _no_criterion(call: Reading) -> str:
    called = any(e["what"] == "call" and e["who"] == "disc" for e in call.look["log"])
    return NEVER_CALLED if called else _NO_DISC


_NO_DISC = "The discriminator that was handed over was never called."


def _calls(call: Reading) -> Plain:
    """The calls of the criterion with two arrays of numbers, in float64."""
    met = [e["inputs"] for e in call.look["log"] if e["what"] == "criterion"]
    both = [pair for pair in met if len(pair) == 2 and all(x is not None for x in pair)]
    wide = [[x.astype(np.float64) for x in pair] for pair in both]
    return [{"prediction": p, "target": t} for p, t in wide]


def _on_fakes(play: Play) -> np.ndarray:
    return play.net("disc")(play.net("gen")(play.noise)).data


def _logits(play: Play, images: np.ndarray) -> np.ndarray:
    return play.net("disc")(images).data


def _flat_near(seen: Plain, expected: np.ndarray) -> bool:
    return isinstance(seen, np.ndarray) and near(seen.ravel(), np.ravel(expected))


def _call_slip(calls: Plain, verdicts: dict[str, np.ndarray]) -> str | None:
    """Arguments swapped, a function before the criterion, or shapes that do not fit."""
    for call in calls:
        prediction, target = call["prediction"], call["target"]
        for name, logits in verdicts.items():
            if _flat_near(target, logits):
                return "The criterion got (target, prediction); call it as criterion(pred, target)."
            if not _flat_near(prediction, logits) and (slip := _bent(prediction, logits, name)):
                return slip
            if _flat_near(prediction, logits) and target.size not in (1, prediction.size):
                return (
                    f"On {name} the criterion got predictions of shape {prediction.shape} and "
                    f"targets of shape {target.shape}: one target for each prediction."
                )
    return None


_BENDS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "a sigmoid": lambda p: 1 / (1 + np.exp(-p)),
    "a log-sigmoid": lambda p: -np.logaddexp(0, -p),
    "a tanh": np.tanh,
    "a sign change": lambda p: -p,
    "a batch mean": lambda p: np.mean(p, keepdims=True),
    "rounding": np.round,
}


def _bent(prediction: Plain, logits: np.ndarray, name: str) -> str | None:
    for bend, function in _BENDS.items():
        if _flat_near(prediction, function(logits)):
            return (
                f"What disc says of {name} went through {bend} before the criterion: "
                "hand the raw logits over."
            )
    return None


def _targets(calls: Plain, prediction: np.ndarray) -> list[float] | None:
    """The constant targets that this prediction met; nan for targets that are not constant."""
    met = [call["target"] for call in calls if _flat_near(call["prediction"], prediction)]
    return [float(t.flat[0]) if np.ptp(t) < 1e-6 else float("nan") for t in met] or None


def _missing(call: Reading, name: str, joined: int) -> str:
    log = call.look["log"]
    shapes = [e["shapes"][0] for e in log if e["what"] == "call" and e["who"] == "disc"]
    rows = [shape[0] for shape in shapes if shape]
    if call.shape and joined in rows and joined != call.shape[0]:
        return (
            "disc was called on fakes and real images in one batch, and the criterion never on "
            "either alone: split disc's verdicts, and call the criterion on each part."
        )
    return f"The criterion was never called on what disc says of {name}." if rows else _NO_DISC


def _weights_hint(call: Reading, d_fake: np.ndarray, d_real: np.ndarray, got: float) -> str | None:
    criterion = criterion_of(call.asked["criterion"])
    on_fake, on_real = _compared(criterion, d_fake, 0.0), _compared(criterion, d_real, 1.0)
    known = {
        "the sum of both terms: halve it": on_fake + on_real,
        "the term on fakes alone": on_fake,
        "half the term on fakes alone": on_fake / 2,
        "the term on real images alone": on_real,
        "half the term on real images alone": on_real / 2,
        "the difference of the terms, where their mean is asked for": on_real - on_fake,
        "half the difference of the terms, where their mean is asked for": (on_real - on_fake) / 2,
        "the difference of the terms, where their mean is asked for ": on_fake - on_real,
        "a quarter of the sum: halve it once": (on_fake + on_real) / 4,
        "minus the mean of both terms: its sign is flipped": -(on_fake + on_real) / 2,
        "cut off at 0: a criterion may give numbers below 0 too": 0.0,
    }
    return next((f"The loss is {what}." for what, x in known.items() if _equal(x, got)), None)


def _compared(criterion: Compare, logits: np.ndarray, target: float) -> float:
    goal = tape.constant(np.full(logits.shape, target))
    return float(criterion(tape.constant(logits), goal).data)


def _factor_hint(right: float, got: float) -> str | None:
    if _equal(0.0, got):
        return "The loss is cut off at 0: a criterion may give numbers below 0 too."
    known = {"minus": -1.0, "half": 0.5, "twice": 2.0}
    for what, factor in known.items():
        if _equal(factor * right, got):
            sign = ", with its sign" if factor < 0 else ""
            return f"The loss is {what} the criterion's value; return the value itself{sign}."
    return None


def _equal(a: float, b: float) -> bool:
    return near(np.array(b), np.array(a))
