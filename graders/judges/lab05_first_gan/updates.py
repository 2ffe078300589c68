"""Judges the generator's training step: see `graders.questions.lab05_first_gan.updates`.

The loss has another slope at every call, so that the weights tell which call's gradient was
used: w <- w - lr * v, v <- momentum * v + gradient (SGD with momentum).
"""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, near, value
from graders.plain import Plain

_RUNS = {"train": "with networks in train mode", "eval": "with networks in eval mode"}


def judge_update(questions: Plain, seen: Plain) -> list[Criterion]:
    """Zero, loss, backward, one step of gen_opt; the discriminator as it was."""
    changed, seen = seen["changed"], seen["seen"]
    criteria = [
        judged("gets its loss from get_gen_loss", lambda: _call_slip(seen), 1, False),
        judged("steps gen_opt once, disc_opt never", lambda: _steps_slip(seen), 1, False),
        judged("leaves the discriminator's weights and loss", lambda: _disc_slip(seen), 1, False),
        judged(
            "moves the generator by this loss's gradient", lambda: _weight_slip(questions, seen), 3
        ),
        judged("returns gen_loss", lambda: _return_slip(seen), 1),
        judged("leaves modes and flags", lambda: _flags_slip(seen), 0.5, False),
        judged(
            "leaves the random seed and torch's settings alone",
            lambda: first(
                lambda: seeding_slip(value(seen["conduct"])), lambda: settings_slip(changed)
            ),
            0.5,
            False,
        ),
    ]
    return costly(
        criteria,
        "moves the generator by this loss's gradient",
        "steps gen_opt once, disc_opt never",
    )


def _runs(seen: Plain) -> list[Plain]:
    return [value(seen[name], when) for name, when in _RUNS.items()]


def _call_slip(seen: Plain) -> str | None:
    for run in _runs(seen):
        for update in run["updates"]:
            if not update["calls"]:
                return "get_gen_loss, which was handed over, was never called."
        wrong = [name for call in run["calls"] for name in call["wrong"]]
        if wrong:
            text = " (num_images is cur_batch_size here)" if "num_images" in wrong else ""
            return f"get_gen_loss got another {wrong[0]} than was handed over{text}."
    wrong = [name for call in value(seen["device"]) for name in call["wrong"]]
    if "device" in wrong:
        return "With another device get_gen_loss did not get the argument `device`: hand it on."
    return None


def _steps_slip(seen: Plain) -> str | None:
    for run in _runs(seen):
        for i, update in enumerate(run["updates"], start=1):
            gen_steps, disc_steps = update["steps"]
            if disc_steps:
                return "disc_opt took a step; only gen_opt should."
            if not gen_steps:
                return "gen_opt.step() was never called: it is what moves the generator's weights."
            if gen_steps != i:
                return f"gen_opt took {gen_steps} steps in {i} updates; it should take one in each."
    return None


def _weight_slip(questions: Plain, seen: Plain) -> str | None:
    for run in _runs(seen):
        start, velocity = np.asarray(questions["gen"]), np.zeros(len(questions["gen"]))
        for i, update in enumerate(run["updates"]):
            gradients = [_gradient(questions, k) for k in update["calls"]]
            if not gradients:
                raise ProbeError("get_gen_loss was never called.")
            used = _used(run, update, len(gradients))
            expected, after = _step(questions, start, velocity, gradients[used])
            if not near(update["weight"], expected, 1e-4):
                return _stepped_with(run, update) or _weight_hint(
                    questions, start, velocity, gradients, update["weight"], i
                )
            start, velocity = expected, after
    return None


def _used(run: Plain, update: Plain, count: int) -> int:
    """Which of the update's calls the returned value came from; the last if none."""
    returned = update["returned"]["value"]
    for i, k in enumerate(update["calls"]):
        if returned is not None and near(
            np.reshape(returned, ()), np.array(run["calls"][k]["value"])
        ):
            return i
    return count - 1


def _gradient(questions: Plain, call: int) -> np.ndarray:
    slopes = questions["slopes"]
    return np.asarray(slopes[call % len(slopes)] * questions["disc"])


def _step(
    questions: Plain, weight: np.ndarray, velocity: np.ndarray, gradient: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    velocity = questions["momentum"] * velocity + gradient
    return weight - questions["lr"] * velocity, velocity


def _stepped_with(run: Plain, update: Plain) -> str | None:
    """What was amiss in the generator's .grad when the optimiser stepped."""
    found = update["stepped_with"]
    if not update["steps"][0] or (found is not None and np.any(found)):
        return None
    state = "there were no gradients" if found is None else "the gradients were zero"
    if (
        sum(call["backward"] for call in run["calls"][: update["calls"][0]])
        < (update["backward_by_then"])
    ):
        return (
            f"When gen_opt.step() was called {state}, though backward ran through gen_loss: call "
            "zero_grad before backward, not after it, and let backward fill .grad."
        )
    if any(run["calls"][k]["backward"] for k in update["calls"]):
        return f"When gen_opt.step() was called {state}: it came before backward, not after it."
    return (
        f"When gen_opt.step() was called {state}: backward was not called on gen_loss before it, "
        "so the weights did not move by its gradient."
    )


def _weight_hint(
    questions: Plain,
    start: np.ndarray,
    velocity: np.ndarray,
    gradients: list[np.ndarray],
    seen: Plain,
    i: int,
) -> str:
    """The slip whose gradient explains the weights; else only that they are wrong."""
    if near(seen, start, 1e-5):
        return "The generator's weights did not move."
    last = gradients[-1]
    junk = questions["junk"]
    known = {
        "gradients left from before the call were added: zero them before backward": last + junk,
        "the gradients of before were used: zero them, and call backward before the step": junk,
        "it went uphill, along minus the gradient: is the loss's sign flipped": -last,
        "backward ran more than once, and gradients added up": 2 * last,
        "the loss of another call of get_gen_loss was used than the one returned": gradients[0],
        "gradients of several calls of get_gen_loss added up": np.sum(gradients, axis=0),
        "the gradients were zeroed between backward and the step": 0 * last,
        "the loss was halved": last / 2,
    }
    for what, gradient in known.items():
        if near(seen, _step(questions, start, velocity, gradient)[0], 1e-4):
            return f"The generator moved otherwise than by this loss's gradient: {what}."
    update = "first" if i == 0 else "second"
    return (
        f"After the {update} update the generator's weights are not the old ones moved by "
        "gen_opt along the gradient of gen_loss alone: were old gradients zeroed?"
    )


def _return_slip(seen: Plain) -> str | None:
    for run in _runs(seen):
        for update in run["updates"]:
            returned = update["returned"]
            got = returned["value"]
            if got is None or np.size(got) != 1:
                return f"It returned a {returned['type']}; return gen_loss."
            values = [run["calls"][k]["value"] for k in update["calls"]]
            if not any(near(np.reshape(got, ()), np.array(v)) for v in values):
                return f"It returned {float(np.reshape(got, ())):.4g}, not the value of gen_loss."
    return None


def _disc_slip(seen: Plain) -> str | None:
    for run in _runs(seen):
        for update in run["updates"]:
            if update["disc_backward"]:
                return "backward ran through disc_loss again: that step has been taken already."
            if not update["disc_kept"]:
                return "The discriminator's weights changed."
    return None


def _flags_slip(seen: Plain) -> str | None:
    names = ("generator", "discriminator")
    for name, run in zip(_RUNS, _runs(seen), strict=True):
        for update in run["updates"]:
            for net, kept in zip(names, update["flags_kept"], strict=True):
                if not kept:
                    return f"The {net}'s modes or requires_grad flags are not as they were."
        for call in run["calls"]:
            for net, training in zip(names, call["modes"], strict=True):
                if training != (name == "train"):
                    return (
                        f"get_gen_loss was called with the {net} in another mode than it came in."
                    )
    return None
