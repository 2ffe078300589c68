"""Judges `get_noise`: standard normal, float32, fresh at every call, on the device asked for."""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import laws
from graders.judges.kit.blocks import once
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Standard normal float32 noise, fresh at every call, on the device asked for."""
    changed, seen = seen["changed"], seen["seen"]
    law = "has mean 0 and standard deviation 1", "follows the normal bell curve"
    laws_rows = [
        judged(law[0], lambda: _moments(questions, seen), 1),
        judged(law[1], lambda: _bell(questions, seen), 1),
    ]
    normal = all(row.passed for row in laws_rows)
    criteria = [
        judged("gives n_samples × z_dim values", lambda: shape_slip(questions, seen), 1, False),
        judged("gives float32 without a graph", lambda: type_slip(seen), 0.5, False),
        judged("draws on the device asked for", lambda: device_slip(seen), 1, False),
        judged("draws every value", lambda: laws.repeated(_large(questions, seen)[0]), 1),
        judged("draws anew at every call", lambda: fresh_slip(questions, seen), 1),
        *laws_rows,
        judged("draws independent values", lambda: _independent(questions, seen, normal), 1),
        judged(
            "leaves the random seed and torch's settings alone",
            lambda: first(
                lambda: seeding_slip(value(seen["conduct"])), lambda: settings_slip(changed)
            ),
            1,
            False,
        ),
    ]
    return once(costly(criteria, *law, "draws every value", "draws anew at every call"))


def shape_slip(questions: Plain, seen: Plain) -> str | None:
    """A tensor of the shape asked for, positionally and by keywords."""
    if seen["small"][0]["raised"] is not None and seen["on cpu"]["raised"] is None:
        return (
            "Called without a device it raised, called with device='cpu' it did not: the default "
            "of `device` must be 'cpu'."
        )
    for (n, z), probe in zip(questions["small"], seen["small"], strict=True):
        call = f"get_noise({n}, {z})"
        facts = value(probe, f"in {call}")
        if not facts["tensor"]:
            return f"{call} returned a {facts['type']}; return a torch.Tensor."
        if facts["shape"] != [n, z]:
            got = tuple(facts["shape"])
            why = " The axes are the other way round." if got == (z, n) else ""
            return f"{call} has shape {got}; it should be ({n}, {z}).{why}"
    return None


def type_slip(seen: Plain) -> str | None:
    """float32, and a leaf that wants no gradient."""
    facts = _facts(seen)
    if facts["dtype"] != "float32":
        return f"The noise is {facts['dtype']}; torch's networks take float32."
    if facts["requires_grad"]:
        return "The noise wants a gradient (requires_grad is True); it is data, not a parameter."
    return None


def device_slip(seen: Plain) -> str | None:
    """On `cpu` by default; on any device given, as a string or a torch.device."""
    default = _facts(seen)["device"]
    if default != "cpu":
        return f"Without a device the noise lies on {default}; the default is 'cpu'."
    for name, probe in seen["devices"].items():
        if probe["raised"] is not None and "meta" in probe["raised"]["message"].lower():
            continue  # it worked on the device, but did something that needs real numbers
        facts = value(probe, f"with device={name}")
        if not facts["tensor"] or facts["device"] != "meta":
            return (
                f"With device={name} the noise lies on {facts.get('device', 'no device')}: "
                "draw it on the argument `device`, or move it there."
            )
    return None


def fresh_slip(questions: Plain, seen: Plain) -> str | None:
    """Nothing of one call in the next."""
    twice = value(seen["large"])
    x, y = _large(questions, seen)
    if twice["overwritten"]:
        return "The second call wrote over the tensor that the first had returned."
    return laws.carried_over(x, y)


def _moments(questions: Plain, seen: Plain) -> str | None:
    x, y = _large(questions, seen)
    return laws.slip(laws.centre_and_spread(np.stack([x, y])))


def _bell(questions: Plain, seen: Plain) -> str | None:
    return laws.slip(laws.bell(np.stack(_large(questions, seen))))


def _independent(questions: Plain, seen: Plain, normal: bool) -> str | None:
    """Values of another law than the normal are looked at by their ranks."""
    x, y = _large(questions, seen)
    if not normal:
        x, y = laws.scores(x), laws.scores(y)
        return laws.slip([*laws.independent(x), *laws.between(x, y)])
    return laws.slip([*laws.standardised(x, y), *laws.independent(x), *laws.between(x, y)])


def _facts(seen: Plain) -> Plain:
    facts = value(seen["small"][0])
    if not facts["tensor"]:
        raise ProbeError(f"get_noise returned a {facts['type']}; return a torch.Tensor.")
    return facts


def _large(questions: Plain, seen: Plain) -> tuple[np.ndarray, np.ndarray]:
    twice, shape = value(seen["large"]), tuple(questions["large"])
    x, y = twice["draws"]
    for batch in (x, y):
        if not isinstance(batch, np.ndarray) or batch.shape != shape:
            raise ProbeError("The noise could not be read as a table of n_samples × z_dim numbers.")
        if not np.all(np.isfinite(batch)):
            raise ProbeError("Some values are not finite: was the memory never filled?")
    return x, y


JUDGE = judge
