"""Names the slip behind a wrong adversarial loss, from what the stand-ins recorded.

Every hint states something seen: which predictions met which targets, or which formula the
returned value fits exactly.
"""

from collections.abc import Callable

import numpy as np

from graders.judges.kit import replay
from graders.judges.kit.searching import near
from graders.plain import Plain

NEVER_CALLED = "The criterion that was handed over was never called."


def disc_value_hint(asked: Plain, log: Plain, got: float | None) -> str | None:
    """A hint for `get_disc_loss`; None if nothing known fits. got: None when it raised."""
    fake = _fake(asked, log)
    if fake is None:
        return None
    d_fake, d_real = _logits(asked, fake), _logits(asked, asked["real"])
    calls = _readable(log["criterion"])
    if not calls:
        return None if got is None else NEVER_CALLED
    slip = _call_slip(calls, {"fakes": d_fake, "real images": d_real})
    if slip is not None:
        return slip
    for name, prediction, right in (("fakes", d_fake, 0), ("real images", d_real, 1)):
        targets = _targets(calls, prediction)
        if targets is None:
            return _missing(asked, log, name, np.concatenate([fake, asked["real"]]))
        if right not in targets:
            return f"disc's verdict on {name} met the target {targets[0]:g}; it should be {right}."
    return None if got is None else _weights_hint(asked, d_fake, d_real, got)


def gen_value_hint(asked: Plain, log: Plain, got: float | None) -> str | None:
    """A hint for `get_gen_loss`; None if nothing known fits. got: None when it raised."""
    fake = _fake(asked, log)
    if fake is None:
        return None
    d_fake, calls = _logits(asked, fake), _readable(log["criterion"])
    if not calls:
        return None if got is None else NEVER_CALLED
    slip = _call_slip(calls, {"fakes": d_fake})
    if slip is not None:
        return slip
    targets = _targets(calls, d_fake)
    if targets is None:
        return _missing(asked, log, "fakes", fake)
    if 1.0 not in targets:
        return (
            f"disc's verdict on fakes met the target {targets[0]:g}; the generator wants them "
            "taken for real, so it should be 1."
        )
    return None if got is None else _factor_hint(replay.criterion(asked)(d_fake, 1.0)[0], got)


def _readable(calls: Plain) -> Plain:
    """The calls of the criterion with two arrays of numbers, in float64."""
    both = [c for c in calls if c["prediction"] is not None and c["target"] is not None]
    return [{key: x.astype(np.float64) for key, x in call.items()} for call in both]


def _fake(asked: Plain, log: Plain) -> np.ndarray | None:
    shape = (asked["n"], asked["z_dim"])
    noises = [noise for noise in log["noise"] if np.shape(noise) == shape]
    return replay.fakes(asked["weights"], noises[0]) if noises else None


def _logits(asked: Plain, images: np.ndarray) -> np.ndarray:
    return replay.logits(asked["weights"], images)


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


def _missing(asked: Plain, log: Plain, name: str, joined: np.ndarray) -> str:
    rows = [np.shape(images)[0] for images in log["images"] if np.ndim(images) == 2]
    joint = len(joined) in rows and len(joined) != asked["n"]
    if joint:
        return (
            "disc was called on fakes and real images in one batch, and the criterion never on "
            "either alone: split disc's verdicts, and call the criterion on each part."
        )
    if not rows:
        return "The discriminator that was handed over was never called."
    return f"The criterion was never called on what disc says of {name}."


def _weights_hint(asked: Plain, d_fake: np.ndarray, d_real: np.ndarray, got: float) -> str | None:
    criterion = replay.criterion(asked)
    on_fake, on_real = criterion(d_fake, 0.0)[0], criterion(d_real, 1.0)[0]
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
