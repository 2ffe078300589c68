"""What the judges of both players' losses share: see the questions' module of this name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import tape
from graders.judges.kit.searching import judged, near, value
from graders.judges.kit.steps import Play, Term, criterion_of
from graders.judges.kit.steps_judge import Aspect
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.steps_telling import WAITS, NothingToSayError
from graders.judges.kit.tape import Value
from graders.plain import Plain

TITLES = {
    "bce": "holds for logits far from 0, with BCE",
    "train": "is right for modules in train mode",
    "eval": "is right for modules in eval mode, for one image",
    "large": "is right for many images",
    "each": "holds for a criterion that gives a tensor",
}


def on_real(play: Play, target: float) -> Value:
    """criterion(disc(real), target)."""
    return play.compare(play.net("disc")(play.batch("real")), target)


def on_fakes(play: Play, target: float) -> Value:
    """criterion(disc(gen(noise)), target)."""
    return play.compare(play.net("disc")(play.net("gen")(play.noise)), target)


def on_detached(play: Play, target: float) -> Value:
    """The same, without a gradient to the generator."""
    return play.compare(play.net("disc")(tape.detach(play.net("gen")(play.noise))), target)


def plays(call: Reading) -> Iterator[Play]:
    """The call's players as they stood, once for each noise that gen was given."""
    weights = {key: tape.constant(x) for key, x in call.start.items()}
    criterion, sizes = criterion_of(call.asked["criterion"]), call.asked["sizes"]
    for noise in call.noises.batches:
        yield replace(Play({}, call.start, call.data, sizes, criterion, noise), weights=weights)


def given(call: Reading) -> float | None:
    """The number that the answer gave, if it is one."""
    got = call.look["returned"]
    return None if got is None or got["several"] or not got["parts"] else got["parts"][0]


def off_from(call: Reading, terms: Sequence[Term]) -> float | None:
    """The right loss nearest to the one given; None where they agree.

    Raises NothingToSayError where there is nothing to compare.
    """
    got = given(call)
    if call.look["raised"] or call.look["data"] or got is None or not call.noises.batches:
        raise NothingToSayError
    rights = [
        sum(t.weight * float(t.formula(play, t.target).data) for t in terms) for play in plays(call)
    ]
    right = min(rights, key=lambda x: abs(x - got) if np.isfinite(x - got) else np.inf)
    return None if near(np.array(got), np.array(right), 2e-5) else right


def type_slip(call: Reading) -> str | None:
    """One number, as a tensor; a tensor of any shape where the criterion gives one."""
    event = next((e for e in call.look["log"] if e["what"] == "loss"), None)
    if event is None:
        raise NothingToSayError
    if event["who"] != "Tensor":
        return f"It returned a {event['who']}; return the loss as a tensor, ready for backward."
    shape = tuple(event["shapes"][0])
    if shape and call.asked["criterion"]["kind"] != "each":
        return f"The loss has shape {shape}; it should be one number, shape ()."
    return None


def grads_slip(call: Reading) -> str | None:
    """No .grad is another than before."""
    net = next((e["who"] for e in call.look["log"] if e["what"] == "grads"), None)
    return net and (
        f"The .grad of {net}'s parameters was changed: no backward, no zero_grad here. Compute the "
        "loss only, and leave both to the caller."
    )


TYPE = Aspect("type", "returns one number as a tensor", type_slip, 0.5, False)
GRADS = Aspect("grads", "leaves every .grad as it was", grads_slip, 1, False)


def waits(call: Reading, terms: Sequence[Term]) -> str | None:
    """Why the gradient cannot be judged: what was done to the loss was done to it, too."""
    try:
        return WAITS if type_slip(call) or off_from(call, terms) is not None else None
    except NothingToSayError:
        return WAITS


def device_rows(seen: Plain) -> list[Criterion]:
    """Noise and targets are made on the device asked for."""
    return [judged("works on the device asked for", lambda: _device_slip(seen), 0.5, False)]


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
