"""One step of an optimiser, and what may explain where it left the weights."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from graders.judges.kit.steps import (
    STRAIGHT,
    Measured,
    Play,
    Term,
    Twist,
    Update,
    Weights,
    criterion_of,
    measure,
)
from graders.judges.kit.steps_noises import Noises, met_in
from graders.judges.kit.tape import Array
from graders.limits import keep_patience
from graders.plain import Plain

FEW = 3
"""So many noises are tried in the search for a slip."""


@dataclass
class Edit:
    """What may have been done instead: the hint, the gradient and the loss that it would give."""

    hint: str
    grads: Weights
    loss: float | None = None


Edits = Callable[["Moment"], Iterator[Edit]]


@dataclass
class Done:
    """One step of an optimiser as it was replayed.

    hint: what was amiss. explained: whether a gradient was found that fits. losses: those that
    may be returned for it. grads: of its loss, to every weight. moved: the gradient applied.
    """

    update: Update
    turn: int
    hint: str | None = None
    explained: bool = True
    losses: list[float] = field(default_factory=list)
    grads: Weights = field(default_factory=dict)
    moved: Weights = field(default_factory=dict)
    noise: int | None = None


@dataclass
class Recording:
    """What steps are judged by: the call's questions, its events, and the weights so far.

    start: the weights when the call began. state: those before the step. junk: gradients from
    before the call, zero behind the first one.
    """

    schedule: Sequence[Update]
    asked: Plain
    data: Plain
    look: Plain
    start: Weights
    state: Weights
    junk: Weights
    frozen: set[str]
    noises: Noises
    edits: Edits
    done: list[Done] = field(default_factory=list)


class Moment:
    """One step of an optimiser: the state before, the weights after, and what may explain them."""

    def __init__(
        self, reading: Recording, update: Update, turn: int, place: int, now: Weights
    ) -> None:
        self.reading, self.update, self.turn = reading, update, turn
        self.place, self.now = place, now
        self.rate = reading.asked["opts"][update.opt]["rate"]
        self.keys = [k for k in reading.state if of_nets(k, update.nets)]
        self._known: dict[object, Measured] = {}
        self.used = [d.noise for d in reading.done if d.noise is not None]
        self.candidates = self._candidates()

    def _candidates(self) -> list[int | None]:
        """The noises it may have used, the unused and the latest first; [None] if it needs none.

        Several batches in one come last: where fakes hardly count, any noise explains the step.
        """
        if self.update.noise is None:
            return [None]
        noises = self.reading.noises
        found = list(range(len(noises.batches)))[::-1]
        return sorted(found, key=lambda i: (i in noises.joined, i in self.used))

    @property
    def few(self) -> list[int | None]:
        """Those candidates that are tried in the search for a slip."""
        return self.candidates[:FEW]

    def judged(self) -> Done:
        """The right gradient, else the first edit that fits, else unexplained."""
        done = Done(self.update, self.turn)
        for noise in self.candidates:
            for terms in (self.update.terms, *self.update.variants):
                found = self.total(terms, noise)
                if self.fits(found.grads):
                    stale = self.update.fresh and noise in self.used
                    hint = stale_hint(self) if stale else None
                    return self._filled(done, hint, found.grads, [found.loss], noise)
        for edit in self.reading.edits(self):
            if self.fits(edit.grads):
                noise = self.few[0] if self.few else None
                losses = [x.loss for x in self._rights()]
                losses += [] if edit.loss is None else [edit.loss]
                return self._filled(done, edit.hint, edit.grads, losses, noise)
        done.explained = False
        done.hint = ""
        return done

    def _rights(self) -> list[Measured]:
        return [self.total(self.update.terms, noise) for noise in self.few]

    def _filled(
        self, done: Done, hint: str | None, moved: Weights, losses: list[float], noise: int | None
    ) -> Done:
        own = self.total(self.update.terms, noise) if self.candidates else Measured(0.0)
        frozen = self.reading.frozen
        moved = {k: 0 * g if k in frozen else g for k, g in moved.items()}
        return replace(done, hint=hint, losses=losses, grads=own.grads, moved=moved, noise=noise)

    def fits(self, grads: Weights) -> bool:
        """Whether this gradient leads from the weights before to those after."""
        if self.now.keys() != set(self.keys):
            return False
        state, frozen = self.reading.state, self.reading.frozen
        moves = {k: 0 * grads[k] if k in frozen else self.rate * grads[k] for k in self.keys}
        size = max(float(np.abs(m).max()) for m in moves.values())
        if not np.isfinite(size):
            return False
        off = max(float(np.abs(state[k] - m - self.now[k]).max()) for k, m in moves.items())
        largest = max(float(np.abs(state[k]).max()) for k in self.keys)
        return off <= 5e-4 * size + 2e-6 * max(1.0, largest)

    def measured(
        self,
        term: Term,
        noise: int | None,
        twist: Twist = STRAIGHT,
        turn: int | None = None,
    ) -> Measured:
        """A term's value and gradients at the state before the step."""
        turn = self.turn if turn is None else turn
        key = (term.formula, term.target, noise, twist.name, twist.old, turn)
        if key not in self._known:
            keep_patience()
            play = self.play(noise, turn, twist)
            self._known[key] = measure(play, self.reading.state, term)
        return self._known[key]

    def play(self, noise: int | None, turn: int, twist: Twist = STRAIGHT) -> Play:
        """What the formulas of this step are given."""
        r = self.reading
        drawn = np.zeros((1, 1)) if noise is None else r.noises.batches[noise]
        criterion = criterion_of(r.asked["criterion"])
        sizes, met = r.asked["sizes"], self.met
        return Play({}, r.start, r.data, sizes, criterion, drawn, turn, twist, met)

    @cached_property
    def met(self) -> dict[str, list[Array]]:
        """What each net was called on since the step before."""
        return met_in(self.window())

    def total(self, terms: Sequence[Term], noise: int | None, twist: Twist = STRAIGHT) -> Measured:
        """The weighted sum of terms."""
        parts = [(t.weight, self.measured(t, noise, twist)) for t in terms]
        return summed(parts)

    def window(self) -> list[Plain]:
        """The events since the step before this one."""
        log = self.reading.look["log"]
        steps = [i for i, e in enumerate(log[: self.place]) if e["what"] == "step"]
        return log[steps[-1] + 1 if steps else 0 : self.place]

    def later(self) -> list[Plain]:
        """The events after the step, up to the next one."""
        log = self.reading.look["log"]
        steps = [i for i, e in enumerate(log) if e["what"] == "step" and i > self.place]
        return log[self.place + 1 : steps[0] if steps else None]


def summed(parts: Sequence[tuple[float, Measured]]) -> Measured:
    """Losses and gradients, each times a factor, added up."""
    loss = sum(c * m.loss for c, m in parts)
    keys = parts[0][1].grads
    return Measured(loss, {k: np.asarray(sum(c * m.grads[k] for c, m in parts)) for k in keys})


def stale_hint(moment: Moment) -> str:
    """Noise that an earlier update had already."""
    u = moment.update
    if moment.turn:
        return f"{u.Player} saw the same fakes again: draw fresh noise for each of its steps."
    return f"{u.Whose} step reuses an earlier step's noise: draw fresh noise for it."


def of_nets(key: str, nets: Sequence[str]) -> bool:
    """Whether a weight belongs to one of the nets."""
    return key.partition(".")[0] in nets
