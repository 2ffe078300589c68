"""What the rows of a step's table say: of what raised, of steps, hooks and returned losses."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from graders.judges.kit.searching import ProbeError, value
from graders.judges.kit.steps import Update
from graders.judges.kit.steps_replay import Reading

WAITS = "Not judged: first mend what is named above."


class NothingToSayError(Exception):
    """A row cannot be judged for a cause that another row owns: it neither costs nor gives."""


def title(schedule: Sequence[Update], update: Update) -> str:
    """What the row of an update says."""
    return update.title or f"{'then ' if schedule[0] != update else ''}updates {update.player}"


def raised_slip(call: Reading) -> str | None:
    """What the answer raised; and more events than any answer needs."""
    if call.look["raised"] and call.noises.wrong:
        raise NothingToSayError  # the noise's row says why
    if call.look["raised"]:
        told = next((hint for u in call.schedule if (hint := u.tell(call))), None)
        if told:
            return told
        try:
            value({"raised": call.look["raised"], "value": None})
        except ProbeError as error:
            return str(error)
    if call.look["full"]:
        return "The networks were called far more often in one call than any step needs."
    return None


def slip_of(update: Update) -> Callable[[Reading], str | None]:
    return partial(update_slip, update=update)


def update_slip(call: Reading, update: Update) -> str | None:
    """The right number of steps, each along the right gradient."""
    steps, wanted = call.steps_of(update.opt), update.repeat
    if steps < wanted and call.look["raised"]:
        raise ProbeError(WAITS)
    if not steps:
        return f"{update.opt}.step() was never called."
    if steps != wanted:
        return f"{update.opt} stepped {steps} times where {update.times}."
    if update.hands_out and call.draws != wanted:
        return f"next_real() was called {call.draws} times where {update.times}: one batch a step."
    if update.noise and not call.noises.batches:
        raise ProbeError(WAITS)
    mine = [d for d in call.done if d.update == update]
    off = next((d for d in mine if d.hint is not None), None)
    if off is None:
        return None
    if not off.hint and (call.look["data"] or call.blamed):
        raise NothingToSayError  # it was given other data
    told = update.tell(call)
    if told:
        raise ProbeError(told)
    where = f"In its step number {off.turn + 1} " if update.repeat > 1 else ""
    name = update.player if where else update.Player
    return off.hint or f"{where}{name} did not move along the gradient of {update.words}."


def hook_slip(call: Reading) -> str | None:
    """What was due after each of an update's steps was done, each time before its next use."""
    update = next(u for u in call.schedule if u.after)
    hook = update.after
    assert hook is not None
    done = call.hooks
    if not done or len(done) != update.repeat:
        raise ProbeError(WAITS) if call.look["raised"] else NothingToSayError
    if all(state is None for state in done):
        return hook.early if call.early else None
    told = next((state for state in done if state not in (None, "kept")), None)
    if told:
        return told
    if all(state == "kept" for state in done):
        return hook.last if call.early else hook.missing
    if done[-1] == "kept" and not any(done[:-1]):
        return hook.last
    if done[-1] is None and all(done[:-1]):
        return hook.once
    return hook.elsewhere


def known_losses(call: Reading, name: str) -> list[float]:
    """What a loss may be: of the last step of its update, if that was explained."""
    mine = [d for d in call.done if d.update.loss == name]
    if not mine or len(mine) < mine[-1].update.repeat or not mine[-1].explained:
        return []
    return mine[-1].losses


def losses_hint(
    names: tuple[str, ...], got: list[float], known: Mapping[str, list[float]]
) -> str | None:
    pairs = list(zip(names, got, strict=True))
    off = [(n, g) for n, g in pairs if known[n] and not _any_near(g, known[n])]
    if not off:
        return None
    turned = list(zip(names, got[::-1], strict=True))
    if len(names) == 2 and all(known[n] and _any_near(g, known[n]) for n, g in turned):
        return f"The losses are exchanged: return {names[0]} first, {names[1]} second."
    name, wrong = off[0]
    right = known[name][0]
    if _any_near(-wrong, known[name]):
        return f"{name} has the wrong sign: return the loss whose gradient was applied."
    fine = [n for n, g in pairs if known[n] and _any_near(g, known[n])]
    but = f"{fine[0]} is right; " if fine else ""
    return f"{but}{name} is {wrong:.4g} where that of its (last) step was {right:.4g}."


def _any_near(x: float, known: list[float]) -> bool:
    return any(bool(np.isclose(x, y, rtol=3e-4, atol=3e-5)) for y in known)
