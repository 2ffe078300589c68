"""Judges `train_gan`: a batch and a step in turn, and the losses of every step, as floats."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain
from graders.questions.lab02_gan_2d.train_gan import DRAW, UNKNOWN

Array = np.ndarray
NAMES = ("disc_losses", "gen_losses")
WAITS = "Not judged: first mend what is named above."
IN_TURN = "calls step(next_real()) as often as asked"
LISTS = "returns two lists of floats"
LOSSES = "collects the losses of every step, in order"
ALONE = "lets step train, and leaves random states and settings"
USUAL = ("floats", "tensors", "graphs")
Look = Callable[[Plain, Plain], str | None]


def JUDGE(questions: Plain, seen: Plain) -> list[Criterion]:  # noqa: N802  a judge is a constant
    """What was called, what came back, what is in it; then loops that are short, odd or long."""
    asked, looks = questions["calls"], seen["seen"]

    def search(keys: Sequence[str], *slips: Look) -> Callable[[], str | None]:
        return lambda: first(*(partial(s, asked[k], looks[k]) for k in keys for s in slips))

    rows = [
        judged("runs to its end", search(USUAL, raised_slip), 0.5, False),
        judged(IN_TURN, search(USUAL, turns_slip), 2),
        judged(LISTS, search(USUAL, lists_slip), 2, False),
        judged(LOSSES, search(USUAL, losses_slip), 3),
        judged(ALONE, lambda: conduct_slip(seen), 1, False),
    ]
    whole = all(row.passed for row in rows[:4])
    slips: tuple[Look, ...] = (raised_slip, turns_slip, lists_slip, losses_slip)
    more = {
        "is right for no step and for one": ("none", "one"),
        "is right whatever the losses are": ("odd",),
        "is right for many steps, and again": ("many", "again"),
    }
    for title, keys in more.items():
        found = search(keys, *slips)
        rows.append(judged(title, found if whole else lambda: WAITS, 1))
    return costly(rows, IN_TURN, LISTS, LOSSES, ALONE)


def conduct_slip(seen: Plain) -> str | None:
    """Gradients, random states and settings."""
    looks = seen["seen"].values()
    if any(look["quiet"] for look in looks):
        return "step was called with gradients switched off: nothing could be trained."
    if not all(look["random"] for look in looks):
        return "It draws or seeds random numbers itself: leave that to step and next_real."
    return settings_slip(seen["changed"])


def raised_slip(asked: Plain, look: Plain) -> str | None:
    """What the call raised."""
    value(look["returned"], f"for steps = {asked['steps']}")
    return None


def turns_slip(asked: Plain, look: Plain) -> str | None:
    """A draw and a step with it, in turn, `steps` times."""
    steps, events = asked["steps"], look["events"]
    right = [event for i in range(steps) for event in (DRAW, i)]
    if np.array_equal(events, right):
        return None
    if look["returned"]["raised"]:
        raise ProbeError(WAITS)
    calls = events[events != DRAW]
    draws, called = len(events) - len(calls), len(calls)
    if not len(events):
        return f"For steps = {steps} neither next_real nor step was called."
    if (calls == UNKNOWN).any():
        return "step was called with something else than a batch that next_real() gave."
    if draws and called == 2 * draws:
        return "step was called twice for each batch: call it once and keep both of its losses."
    if draws == 1 < called:
        return "next_real() was called once, before the loop: every step needs a batch of its own."
    if called != steps:
        return f"step was called {called} times where steps = {steps}."
    if draws != steps:
        return f"next_real() was called {draws} times where steps = {steps}: one batch a step."
    if (events[:draws] == DRAW).all():
        return "All batches are drawn before the first step: draw each just before its step."
    if len(set(calls.tolist())) < called:
        return "A batch was used for more than one step: each step needs a batch of its own."
    return "next_real() and step are not called strictly in turn: step(next_real())."


def lists_slip(asked: Plain, look: Plain) -> str | None:
    """A pair of lists that hold floats and nothing else."""
    found = _returned(look)
    parts = found["parts"]
    if parts is None or found["count"] != 2:
        many = "" if parts is None else f" with {found['count']} entries"
        return f"It returned a {found['type']}{many}; return the pair (disc_losses, gen_losses)."
    for name, part in zip(NAMES, parts, strict=True):
        if part["type"] != "list":
            return f"{name} is a {part['type']}; it should be a list."
        if part["graph"]:
            return (
                f"{name} holds tensors with their graphs, which stay in memory, step by step: "
                "keep float(loss)."
            )
        if set(part["kinds"]) - {"float"}:
            kind = next(k for k in part["kinds"] if k != "float")
            return f"{name} holds entries of type {kind}: float(loss) makes numbers of them."
    return None


def losses_slip(asked: Plain, look: Plain) -> str | None:
    """What step returned, each time."""
    if look["returned"]["raised"] or (parts := _parts(look)) is None:
        raise ProbeError(WAITS)
    called = int((look["events"] != DRAW).sum())
    posed = asked["losses"].astype(np.float64)
    right = [posed[np.minimum(np.arange(called), len(posed) - 1), i] for i in (0, 1)]
    if all(map(_same, parts, right)):
        return None
    if all(map(_same, parts, right[::-1])):
        return "The lists are exchanged: the discriminator's losses come first."
    for name, part, wanted, other in zip(NAMES, parts, right, right[::-1], strict=True):
        hint = _list_slip(name, part, wanted, other)
        if hint:
            return hint
    return None


def _list_slip(name: str, part: Array, wanted: Array, other: Array) -> str | None:
    """How one list differs from what step returned."""
    called = len(wanted)
    if _same(part, wanted):
        return None
    if called and _same(part, other):
        return f"{name} holds the other player's losses."
    if len(part) > called and _same(part[len(part) - called :], wanted):
        return f"{name} still holds losses of an earlier call: make new lists at each call."
    if len(part) != called:
        return f"{name} has {len(part)} entries where step was called {called} times."
    if _same(part, wanted[::-1]):
        return f"{name} is in reverse order."
    i = int(np.argmax(~np.isclose(part, wanted, rtol=1e-6, atol=1e-9, equal_nan=True)))
    return f"Entry {i} of {name} is {part[i]:.6g} where step returned {wanted[i]:.6g}."


def _parts(look: Plain) -> list[Array] | None:
    """Both lists as arrays; None where there are no two with numbers."""
    parts = look["returned"]["value"]["parts"] or []
    found = [part["numbers"] for part in parts]
    flat = all(x is not None and x.ndim == 1 for x in found)
    return found if len(found) == 2 and flat else None


def _returned(look: Plain) -> Plain:
    if look["returned"]["raised"]:
        raise ProbeError(WAITS)
    return look["returned"]["value"]


def _same(a: Array, b: Array) -> bool:
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-6, atol=1e-9, equal_nan=True))
