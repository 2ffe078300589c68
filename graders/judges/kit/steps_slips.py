"""The slips of a training step, each an edit of what an update's schedule says.

A slip is told only where its gradient, on finite numbers, explains where the weights went.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.steps import STRAIGHT, Measured, Term, Twist, Update, Weights, bce
from graders.judges.kit.steps_amounts import weighted
from graders.judges.kit.steps_moment import Done, Edit, Moment, summed

BENDS = (
    Twist("a sigmoid", tape.sigmoid),
    Twist("a log-sigmoid", lambda x: -tape.softplus(-x)),
    Twist("a tanh", tape.tanh),
    Twist("a sign change", lambda x: -x),
    Twist("an absolute value", tape.magnitude),
    Twist("a clamp at 0", partial(tape.clamp, low=0.0, high=np.inf)),
    Twist("a clamp to [-1, 1]", partial(tape.clamp, low=-1.0, high=1.0)),
    Twist("a clamp to [0, 1]", partial(tape.clamp, low=0.0, high=1.0)),
)
OWN_BCE = Twist("bce", compare=bce)
SWAPPED = Twist("swapped", swapped=True)
MOST_TARGETS = 3


def edits(m: Moment) -> Iterator[Edit]:
    """Every edit, the plainest first; then each with gradients from before the call as well."""
    zero = {k: 0 * x for k, x in m.reading.state.items()}
    yield Edit(still(m), zero)
    plain = list(_plain(m))
    yield from plain
    junk = m.reading.junk
    if any(np.any(x) for x in junk.values()):
        for edit in plain:
            both = f"{edit.hint} Gradients from before the call counted as well."
            yield Edit(both, _plus(edit.grads, junk), edit.loss)


def _plain(m: Moment) -> Iterator[Edit]:
    for noise in m.few:
        for terms in (m.update.terms, *m.update.variants):
            yield from leftovers(m, m.total(terms, noise))
        yield from weighted(m, noise)
        yield from retargeted(m, noise)
        yield from twisted(m, noise)
        yield from misplaced(m, noise)
        for slip in m.update.slips:
            found = m.total(slip.terms, noise)
            yield Edit(slip.hint, found.grads, found.loss)


def still(m: Moment) -> str:
    """Why a player did not move, as far as it was seen."""
    u = m.update
    said = f"{u.Player} did not move"
    before = {e["who"] for e in m.window() if e["what"] == "back"}
    after = {e["who"] for e in m.later() if e["what"] == "back"}
    own = set(u.nets)
    if own & before:
        return (
            f"{said}, though backward ran through it before {u.opt}.step(): call "
            "zero_grad before backward, not between backward and the step."
        )
    if before:
        return (
            f"{said}: backward ran, but no gradient came to it. Is something of it detached or "
            "under no_grad in its own step, or are other points judged in place of its own?"
        )
    if own & after:
        return f"{said}: {u.opt}.step() was called before backward, not after it."
    return f"{said}: no backward ran before {u.opt}.step()."


def leftovers(m: Moment, right: Measured) -> Iterator[Edit]:
    """Gradients that do not belong to the step."""
    u, r = m.update, m.reading
    old = (
        f"Gradients from before the call counted in {u.whose} step: zero them first, "
        f"{u.opt}.zero_grad()."
    )
    yield Edit(old, _plus(right.grads, r.junk), right.loss)
    some = f"Gradients from before the call counted in a part of what {u.opt} holds: zero all of "
    for net in u.nets if len(u.nets) > 1 else ():
        part = {k: x if k.startswith(f"{net}.") else 0 * x for k, x in r.junk.items()}
        yield Edit(f"{some}it, {u.opt}.zero_grad().", _plus(right.grads, part), right.loss)
    mine = [d for d in r.done if d.update == u]
    again = f"Gradients of former steps counted: zero {u.whose} gradients in every step."
    for earlier in (mine[-1:], mine):
        if earlier:
            added = _sum([d.moved for d in earlier])
            yield Edit(again, _plus(right.grads, added), right.loss)
    yield from _leaked(m, right)
    yield from _ahead(m, right)


def _leaked(m: Moment, right: Measured) -> Iterator[Edit]:
    """Losses of earlier updates whose gradients reached this player too."""
    u = m.update
    for other in _others(m.reading.done, u):
        parts = [d for d in m.reading.done if d.update == other and d.grads]
        hint = (
            f"Gradients of {other.whose} loss counted in {u.whose} step: detach the fakes, "
            f"or zero {u.whose} gradients before its own backward."
        )
        for chosen in (parts, parts[-1:]):
            for factor in (1.0, *({1 / t.weight for t in other.terms} - {1.0})):
                leak = _sum([{k: factor * g for k, g in d.grads.items()} for d in chosen])
                yield Edit(hint, _plus(right.grads, leak), right.loss)
        yield from _leaked_in_part(m, right, other, _sum([d.grads for d in parts]))


def _leaked_in_part(m: Moment, right: Measured, other: Update, leak: Weights) -> Iterator[Edit]:
    """The same, where only a part of what the optimiser holds was zeroed."""
    u = m.update
    hint = (
        f"Gradients of {other.whose} loss counted in a part of what {u.opt} holds: zero all of it "
        "before its own backward."
    )
    for net in u.nets if len(u.nets) > 1 else ():
        for extra in (leak, _plus(leak, m.reading.junk)):
            part = {k: x if k.startswith(f"{net}.") else 0 * x for k, x in extra.items()}
            yield Edit(hint, _plus(right.grads, part), right.loss)


def _others(done: Sequence[Done], update: Update) -> list[Update]:
    found: list[Update] = []
    for d in done:
        if d.update != update and d.explained and d.update not in found:
            found.append(d.update)
    return found


def _ahead(m: Moment, right: Measured) -> Iterator[Edit]:
    """Losses of later updates whose gradients came before this step."""
    u = m.update
    place = m.reading.schedule.index(u)
    for other in m.reading.schedule[place + 1 :]:
        hint = f"{other.Whose} loss counted in {u.whose} step too."
        for noise in m.few if other.noise else [None]:
            extra = m.total(other.terms, noise)
            yield Edit(hint, _plus(right.grads, extra.grads), right.loss)


def retargeted(m: Moment, noise: int | None) -> Iterator[Edit]:
    """Other targets: exchanged, and those that the criterion was seen with."""
    u = m.update
    if any(t.opposite is None for t in u.terms):
        return
    other = [replace(t, target=t.opposite or 0.0) for t in u.terms]
    if len(u.terms) > 1:
        are = " and ".join(f"{t.name} have target {t.target:g}" for t in u.terms)
        for scale in (1.0, 1 / u.terms[0].weight):
            found = m.total([replace(t, weight=scale * t.weight) for t in other], noise)
            yield Edit(f"The targets are exchanged: {are}.", found.grads, found.loss)
    for i, (term, swapped) in enumerate(zip(u.terms, other, strict=True)):
        found = m.total([*u.terms[:i], swapped, *u.terms[i + 1 :]], noise)
        yield Edit(_target_hint(u, term, swapped.target), found.grads, found.loss)
    if len(u.terms) == 1:
        found = summed([(-1.0, m.total(other, noise))])
        saturates = f"minimises -criterion(..., {other[0].target:g}), which saturates"
        hint = f"{u.Player} {saturates}: take criterion(..., {u.terms[0].target:g})."
        yield Edit(hint, found.grads, found.loss)
    yield from _seen_targets(m, noise)


def _seen_targets(m: Moment, noise: int | None) -> Iterator[Edit]:
    u, usual = m.update, {t.target for t in m.update.terms}
    met = [e["inputs"][1] for e in m.window() if e["what"] == "criterion" and len(e["inputs"]) > 1]
    found = {float(x.flat[0]) for x in met if x is not None and np.ptp(x.astype(float)) < 1e-6}
    seen = sorted(found | usual)[:MOST_TARGETS]
    for targets in product(seen, repeat=min(len(u.terms), 2)):
        terms = [replace(t, target=x) for t, x in zip(u.terms, targets, strict=False)]
        off = [(t, n) for t, n in zip(u.terms, terms, strict=False) if n.target != t.target]
        if off:
            total = m.total([*terms, *u.terms[len(terms) :]], noise)
            hint = " ".join(_target_hint(u, t, n.target) for t, n in off)
            yield Edit(hint, total.grads, total.loss)


def _target_hint(u: Update, term: Term, target: float) -> str:
    return (
        f"{_capital(term.name)} have target {target:g} here; in {u.whose} step they have "
        f"target {term.target:g}, not {target:g}."
    )


def twisted(m: Moment, noise: int | None) -> Iterator[Edit]:
    """Another criterion, its arguments exchanged, bent predictions, nets as they were before."""
    u = m.update
    compares = all(t.opposite is not None for t in u.terms)
    names = " and ".join(t.name for t in u.terms)
    known: list[tuple[Twist, str]] = []
    if compares and m.reading.asked["criterion"]["kind"] != "bce":
        hint = f"{u.Whose} loss is BCE whatever the criterion: use the one handed over."
        known.append((OWN_BCE, hint))
    if compares:
        hint = "The criterion got (target, prediction); call it as criterion(prediction, target)."
        known.append((SWAPPED, hint))
        for bend in BENDS:
            hint = f"What is said of {names} went through {bend.name} before the criterion: hand "
            known.append((bend, hint + "the raw outputs over."))
    for twist, hint in [*known, *_old_nets(m)]:
        for factor in {1.0, 1 / u.terms[0].weight}:
            found = summed([(factor, m.total(u.terms, noise, twist))])
            yield Edit(hint, found.grads, found.loss)


def _old_nets(m: Moment) -> Iterator[tuple[Twist, str]]:
    for other in _others(m.reading.done, m.update):
        nets = tuple(n for n in other.nets if n not in m.update.nets)
        if nets:
            yield (
                Twist("old", old=nets),
                f"{m.update.Player} was judged by {other.player} as it was BEFORE its step; it "
                "should be the updated one.",
            )


def misplaced(m: Moment, noise: int | None) -> Iterator[Edit]:
    """Another batch, another term's points, noise that was used before with another turn."""
    u = m.update
    if u.hands_out:
        hint = f"{u.Player} saw the same real batch again: call next_real() for each step."
        for turn in range(m.turn):
            parts = [(t.weight, m.measured(t, noise, STRAIGHT, turn)) for t in u.terms]
            found = summed(parts)
            yield Edit(hint, found.grads, found.loss)
    for i, j in product(range(len(u.terms)), repeat=2):
        if i != j and u.terms[i].opposite is not None:
            term = replace(u.terms[j], formula=u.terms[i].formula)
            found = m.total([*u.terms[:j], term, *u.terms[j + 1 :]], noise)
            hint = f"{_capital(u.terms[i].name)} were judged in the place of {u.terms[j].name} too."
            yield Edit(hint, found.grads, found.loss)


def _plus(a: Weights, b: Weights) -> Weights:
    return {k: g + b[k] if k in b else g for k, g in a.items()}


def _sum(parts: Sequence[Weights]) -> Weights:
    keys = {k for part in parts for k in part}
    return {k: np.asarray(sum(p[k] for p in parts if k in p)) for k in keys}


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
