"""Judges the two players' losses: see the questions' module `adversarial` for what was asked."""

from functools import partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import laws, replay
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, Search, costly, first, judged, near, value
from graders.judges.lab05_first_gan.loss_slips import disc_value_hint, gen_value_hint
from graders.plain import Plain
from graders.questions.lab05_first_gan.adversarial import LARGE

NOISE = "draws fresh standard normal noise"
IN_PLACE = "The real images were changed in place."
WAITS = "Not judged: first mend what is named above."


def judge_disc_loss(questions: Plain, seen: Plain) -> list[Criterion]:
    """Value, gradients to the discriminator and the real images, none to the generator."""
    changed, seen = seen["changed"], seen["seen"]
    slip = partial(_part, questions, seen, True)
    criteria = [
        judged(
            "returns one number as a tensor", lambda: _type_slip(questions, seen, True), 0.5, False
        ),
        judged("asks gen for num_images fakes", lambda: _sizes_slip(questions, seen), 0.5),
        judged("is the mean of the criterion on fakes and on real images", slip("value"), 2),
        judged("sends its gradient to the discriminator", slip("disc"), 1),
        judged("sends no gradient to the generator", lambda: _detach_slip(seen), 1, False),
        judged("holds for logits far from 0, with BCE", slip("bce"), 1),
        *_manners(seen, changed),
        judged("holds for a criterion that gives a tensor", slip("each"), 1),
    ]
    gradients = "sends its gradient to the discriminator", "sends no gradient to the generator"
    return costly(criteria, criteria[2].name, *gradients, NOISE)


def judge_gen_loss(questions: Plain, seen: Plain) -> list[Criterion]:
    """Value, and gradients to the generator through the discriminator."""
    changed, seen = seen["changed"], seen["seen"]
    slip = partial(_part, questions, seen, False)
    criteria = [
        judged(
            "returns one number as a tensor", lambda: _type_slip(questions, seen, False), 0.5, False
        ),
        judged("asks gen for num_images fakes", lambda: _sizes_slip(questions, seen), 0.5),
        judged("is the criterion on the fakes with target 1", slip("value"), 2),
        judged("sends its gradient to the generator", slip("gen"), 2),
        judged("holds for logits far from 0, with BCE", slip("bce"), 1),
        *_manners(seen, changed),
    ]
    main = "is the criterion on the fakes with target 1", "sends its gradient to the generator"
    return costly(criteria, *main, NOISE)


def _manners(seen: Plain, changed: Plain) -> list[Criterion]:
    return [
        judged(NOISE, lambda: _noise_slip(seen), 1, False),
        judged("works on the device asked for", lambda: _device_slip(seen), 0.5, False),
        judged("leaves modes, flags, gradients and data", lambda: _kept_slip(seen), 1, False),
        judged(
            "leaves the random seed and torch's settings alone",
            lambda: first(
                lambda: seeding_slip(value(seen["conduct"])), lambda: settings_slip(changed)
            ),
            0.5,
            False,
        ),
    ]


def _part(questions: Plain, seen: Plain, real: bool, what: str) -> Search:
    search = {"value": _value_slip, "bce": _bce_slip, "each": _each_slip}.get(what)
    if search is not None:
        return lambda: search(questions, seen, real)
    names = {"disc": ("v", "u", "c"), "gen": ("A", "a")}[what]
    return lambda: _gradient_slip(questions, seen, real, what, names)


def _type_slip(questions: Plain, seen: Plain, real: bool) -> str | None:
    probe = value(seen["mixed"])
    if probe["result"]["raised"] is not None:
        hint = disc_value_hint if real else gen_value_hint
        return first(
            lambda: _shape_hint(questions["mixed"], probe["log"]),
            lambda: hint(questions["mixed"], probe["log"], None),
            lambda: str(_result(seen, "mixed")),
        )
    result = _result(seen, "mixed")
    if result["type"] != "Tensor":
        return f"It returned a {result['type']}; return the loss as a tensor, ready for backward."
    if result["shape"] != []:
        return f"The loss has shape {tuple(result['shape'])}; it should be one number, shape ()."
    return None


def _sizes_slip(questions: Plain, seen: Plain) -> str | None:
    slip = _shape_hint(questions["mixed"], value(seen["mixed"])["log"])
    if slip is None and not value(seen["mixed"])["log"]["noise"]:
        _result(seen, "mixed")
        return "The generator that was handed over, gen, was never called."
    return slip


def _shape_hint(asked: Plain, log: Plain) -> str | None:
    """What gen was given, if no call of it got noise of the right shape."""
    shape = (asked["n"], asked["z_dim"])
    shapes = [np.shape(noise) for noise in log["noise"] if noise is not None]
    if log["noise"] and not shapes:
        return "gen was given noise without numbers, or with some that are not finite."
    if shape in shapes:
        return None
    if not shapes:
        given = [np.shape(images) for images in log["images"]]
        if shape in given:
            return "gen was never called: disc was given the noise itself, not gen(noise)."
        return None
    got = shapes[0]
    return f"gen was given noise of shape {got}; it should be (num_images, z_dim) = {shape}."


def _result(seen: Plain, probe: str) -> Plain:
    return value(value(seen[probe])["result"], _WHEN[probe])


_WHEN = {
    "mixed": "",
    "bce": "with criterion=nn.BCEWithLogitsLoss()",
    "each": "with a criterion that gives a tensor",
}


def _expected(questions: Plain, seen: Plain, probe: str, real: bool) -> tuple[float, Plain]:
    """The replay from the recorded noise that comes nearest to the value returned."""
    asked, log = questions[probe], value(seen[probe])["log"]
    shape = (asked["n"], asked["z_dim"])
    noises = [noise for noise in log["noise"] if np.shape(noise) == shape]
    if not noises:
        raise ProbeError(f"gen never got noise of shape (num_images, z_dim) = {shape}.")
    w, crit = asked["weights"], replay.criterion(asked)
    results = [
        replay.disc_loss(w, noise, asked["real"], crit) if real else replay.gen_loss(w, noise, crit)
        for noise in noises
    ]
    got = _number(seen, probe)
    return min(results, key=lambda r: abs(r[0] - got))


def _number(seen: Plain, probe: str) -> float:
    """The loss returned. Raises ProbeError where it is not one number."""
    got = _result(seen, probe)["value"]
    if got is None:
        raise ProbeError(WAITS)
    return float(got)


def _value_slip(questions: Plain, seen: Plain, real: bool) -> str | None:
    hint = disc_value_hint if real else gen_value_hint
    log = value(seen["mixed"])["log"]
    if not value(seen["mixed"])["real_kept"]:
        return IN_PLACE
    expected, _ = _expected(questions, seen, "mixed", real)
    got = _number(seen, "mixed")
    if near(np.array(got), np.array(expected)):
        return None
    return hint(questions["mixed"], log, got) or (
        f"The loss is {got:.4g} where {expected:.4g} is right for the noise drawn."
    )


def _gradient_slip(
    questions: Plain, seen: Plain, real: bool, what: str, names: tuple[str, ...]
) -> str | None:
    result = _result(seen, "mixed")
    grads = result["grads"] or {}
    right, expected = _expected(questions, seen, "mixed", real)
    if _bent_loss(_number(seen, "mixed"), right):
        raise ProbeError(WAITS)  # what was done to the loss was done to its gradient
    if all(near(grads.get(name), expected[name]) for name in names):
        return None
    if all(grads.get(name) is None or not np.any(grads[name]) for name in names):
        return _NO_GRADIENT[what]
    return _WRONG_GRADIENT[what]


_NO_GRADIENT = {
    "disc": "No gradient reaches the discriminator: detach the fakes, not what disc says of them.",
    "gen": "No gradient reaches the generator: here nothing may be detached or under no_grad.",
}
_WRONG_GRADIENT = {
    "disc": "The gradient to the discriminator is not that of the mean of both terms: "
    "did one term lose its graph?",
    "gen": "The gradient to the generator is not that of criterion(disc(gen(noise)), 1).",
}


def _detach_slip(seen: Plain) -> str | None:
    grads = _result(seen, "mixed")["grads"]
    if grads is None:
        return "The loss has no gradient to look at."
    if any(grads[name] is not None and np.any(grads[name]) for name in ("A", "a")):
        return (
            "The loss sends a gradient into the generator: detach the fakes before disc sees them."
        )
    return None


def _bce_slip(questions: Plain, seen: Plain, real: bool) -> str | None:
    result = _result(seen, "bce")
    expected, grads = _expected(questions, seen, "bce", real)
    got = _number(seen, "bce")
    if not np.isfinite(got):
        return "With large logits the loss is not finite: hand the raw logits to the criterion."
    if not near(np.array(got), np.array(expected)):
        return (
            f"With nn.BCEWithLogitsLoss() and large logits the loss is {got:.4g} where "
            f"{expected:.4g} is right: use the criterion that is handed over, on raw logits."
        )
    seen_grads = result["grads"] or {}
    if not all(near(seen_grads.get(name), grads[name], 1e-3) for name in grads):
        return "With nn.BCEWithLogitsLoss() and large logits the gradients are not right."
    return None


def _bent_loss(got: float, right: float) -> bool:
    """Whether a loss below 0 was cut off, or lost its sign."""
    return any(near(np.array(got), np.array(x)) for x in (0.0, -right))


def _each_slip(questions: Plain, seen: Plain, real: bool) -> str | None:
    """Where one number is right with a criterion that averages, the mean is with one that does not.

    What is wrong with both is told by the other rows.
    """
    main = _result(seen, "mixed")
    if main["shape"] != [] or _value_slip(questions, seen, real):
        raise ProbeError(WAITS)
    result = _result(seen, "each")
    right, grads = _expected(questions, seen, "each", real)
    got = _number(seen, "each")
    if not near(np.array(got), np.array(right)):
        return f"The loss is {got:.4g} where the mean is {right:.4g}: average the criterion."
    seen_grads, names = result["grads"] or {}, ("v", "u", "c")
    if not all(near(seen_grads.get(name), grads[name], 1e-3) for name in names):
        return "The gradient to the discriminator is not that of the mean."
    return None


def _noise_slip(seen: Plain) -> str | None:
    noises = value(seen["noise"])
    shape = (LARGE["n"], LARGE["z_dim"])
    fitting = [x for x in noises if isinstance(x, np.ndarray) and x.shape == shape]
    fitting = [x.astype(np.float64) for x in fitting]
    if len(fitting) < 2:
        return f"Two calls should have drawn noise of shape {shape} twice."
    x, y = fitting[0], fitting[-1]
    both = np.stack([x, y])
    return first(
        lambda: laws.carried_over(x, y),
        lambda: laws.repeated(x),
        lambda: laws.slip(laws.centre_and_spread(both)),
        lambda: laws.slip(laws.bell(both)),
        lambda: laws.slip([*laws.independent(x), *laws.between(x, y)]),
    )


def _device_slip(seen: Plain) -> str | None:
    probe = value(seen["device"])
    raised = probe["raised"]
    about_device = raised is not None and "meta" in raised["message"].lower()
    if not probe["noise"] and not about_device:
        if raised is not None:
            return f"With another device it raised {raised['type']}: {raised['message']}"
        return "With another device the generator was never called."
    for what in ("noise", "targets"):
        places = [place for place in probe[what] if place != "meta"]
        if places:
            return (
                f"With all networks on another device the {what} lay on {places[0]}: "
                "make them on the argument `device`."
            )
    return None


def _kept_slip(seen: Plain) -> str | None:
    return first(
        lambda: _closures_slip(value(seen["mixed"])),
        lambda: _modules_slip(value(seen["train"], "with networks in train mode")),
        lambda: _modules_slip(value(seen["eval"], "with networks in eval mode")),
    )


def _closures_slip(probe: Plain) -> str | None:
    if probe["grads_written"]:
        return "Gradients were written: compute the loss only, and leave backward to the caller."
    if not probe["real_kept"]:
        return IN_PLACE
    if probe["real_wants"]:
        return "The requires_grad flag of the real images was switched on."
    if probe["flags_changed"]:
        return "requires_grad of a network's weights was changed."
    return None


def _modules_slip(probe: Plain) -> str | None:
    names = {"gen": "the generator", "disc": "the discriminator"}
    mode = {True: "train", False: "eval"}
    for net, name in names.items():
        before, after = probe["before"][net], probe["after"][net]
        if any(called != probe["training"] for called in probe["called_in"][net]):
            return f"{name} came in {mode[probe['training']]} mode and was called in the other one."
        if before["modes"] != after["modes"]:
            return f"The modes (train or eval) within {name} were changed."
        if before["requires_grad"] != after["requires_grad"]:
            return f"requires_grad of {name}'s parameters was changed."
        if not _same(before["grads"], after["grads"]):
            return f"The .grad of {name}'s parameters was changed: no backward, no zero_grad here."
        if not _same(before["parameters"], after["parameters"]):
            return f"The parameters of {name} were changed."
    return None


def _same(a: Plain, b: Plain) -> bool:
    return all(
        (x is None) == (y is None) and (x is None or np.array_equal(x, y))
        for x, y in zip(a, b, strict=True)
    )
