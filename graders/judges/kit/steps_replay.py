"""Replays one call of a training step: where each update should have left the weights.

The weights before are the question's, then those replayed. Only behind a step that nothing
explains are the recorded ones taken over, for the steps after it to be judged on their own.
"""

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
    frozen_of,
    junk_of,
    measure,
    wide,
)
from graders.judges.kit.steps_noises import Noises, met_in
from graders.judges.kit.tape import Array
from graders.limits import keep_patience
from graders.plain import Plain

LARGEST = 1e3
"""Recorded weights beyond this are not taken over."""
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


class Reading:
    """One call of the answer, replayed event by event.

    start: the weights when the call began. shape: of the noise that is asked for, if any.
    """

    def __init__(
        self,
        schedule: Sequence[Update],
        asked: Plain,
        data: Plain,
        look: Plain,
        start: Weights,
        shape: tuple[int, int] | None,
        edits: Edits,
        first: bool,
    ) -> None:
        self.schedule, self.asked, self.look, self.edits = schedule, asked, look, edits
        self.data = {name: wide(x) for name, x in data.items()}
        self.start, self.state = start, dict(start)
        self.shape, self.frozen = shape, frozen_of(asked)
        zeros = {key: 0 * x for key, x in start.items()}
        self.zeros, self.junk = zeros, junk_of(asked) if first else zeros
        self.noises = Noises(shape)
        self.noise_nets = {u.noise for u in schedule if u.noise}
        self.done: list[Done] = []
        self.draws = 0
        self.touched: list[str] = []
        """The nets whose weights were changed by no optimiser."""
        self.touched_as_hook: set[str] = set()
        """Those of them that were changed as another player's weights should be."""
        self.early = False
        self.blamed = False
        """Whether a row of the exercise's own has told why a step may not be explained."""
        self.hooks: list[str | None] = []
        """For every change due after a step: None, "kept", or what was done instead."""
        self._overtaken: dict[str, str] = {}
        self._due: dict[str, tuple[Update, Weights]] = {}
        self._order = [(u, k) for u in schedule for k in range(u.repeat)]
        self._walk(look["log"])

    def _walk(self, log: list[Plain]) -> None:
        for place, event in enumerate(log):
            keep_patience()
            if event["what"] == "call" and event["who"] in self.noise_nets:
                self.noises.add(event)
            elif event["what"] == "draw":
                self.draws += 1
            elif event["what"] == "set":
                self._set(event)
            elif event["what"] == "step":
                self._settle()
                self._step(place, event)
        self._settle()

    def steps_of(self, opt: str) -> int:
        """How often an optimiser stepped."""
        return sum(e["what"] == "step" and e["who"] == opt for e in self.look["log"])

    def _set(self, event: Plain) -> None:
        """A net's weights were found changed."""
        net, now = event["who"], _wide(event["weights"])
        if net in self._due:
            self._due[net] = (self._due[net][0], now)
            return
        if now.keys() == {k for k in self.state if _of(k, [net])} and close(now, self.state):
            return
        hook = next((u.after for u in self.schedule if u.after and net in u.nets), None)
        clean = {k: x for k, x in self.state.items() if _of(k, [net])}
        if hook and close(now, {k: hook.change(x) for k, x in clean.items()}):
            self.early = True
        elif net not in self.touched:
            self.touched.append(net)
            hooks = [u.after for u in self.schedule if u.after]
            if any(close(now, {k: h.change(x) for k, x in clean.items()}) for h in hooks):
                self.touched_as_hook.add(net)
        self._take_over(now)

    def _settle(self) -> None:
        """See what was made of the changes that were due."""
        for net, (update, now) in self._due.items():
            assert update.after is not None
            before = {k: x for k, x in self.state.items() if _of(k, [net])}
            right = {k: update.after.change(x) for k, x in before.items()}
            if now.keys() == right.keys() and close(now, right):
                self.hooks.append(None)
                self.state.update(right)
                continue
            changes = update.after.slips
            known = (h for h, f in changes if close(now, {k: f(x) for k, x in before.items()}))
            kept = "kept" if close(now, before) else ""
            self.hooks.append(kept or next(known, update.after.elsewhere))
            self._take_over(now)
        self._due = {}

    def _take_over(self, weights: Weights) -> None:
        if all(np.isfinite(x).all() and np.abs(x).max() <= LARGEST for x in weights.values()):
            self.state.update(weights)

    def _step(self, place: int, event: Plain) -> None:
        """Compare a step of an optimiser with the next update of it that is due."""
        now = _wide(event["weights"])
        turns = [(u, k) for u, k in self._order if u.opt == event["who"]]
        past = [d for d in self.done if d.update.opt == event["who"]]
        if len(past) >= len(turns):
            self._take_over(now)
            return
        update, turn = turns[len(past)]
        done = Moment(self, update, turn, place, now).judged()
        due = self._order[len(self.done)][0]
        if due != update:
            self._overtaken.setdefault(due.opt, update.opt)
        if update.opt in self._overtaken:
            other = self._overtaken[update.opt]
            done.hint = (
                f"{other} stepped BEFORE {update.player} was done; {update.player} goes first."
            )
        self.done.append(done)
        if done.explained:
            rate = self.asked["opts"][update.opt]["rate"]
            self.state.update({k: self.state[k] - rate * done.moved[k] for k in now})
        else:
            self._take_over(now)
        if update.after is not None:
            for net in update.nets:
                mine = {k: x for k, x in self.state.items() if _of(k, [net])}
                self._due[net] = (update, mine)


class Moment:
    """One step of an optimiser: the state before, the weights after, and what may explain them."""

    def __init__(
        self, reading: Reading, update: Update, turn: int, place: int, now: Weights
    ) -> None:
        self.reading, self.update, self.turn = reading, update, turn
        self.place, self.now = place, now
        self.rate = reading.asked["opts"][update.opt]["rate"]
        self.keys = [k for k in reading.state if _of(k, update.nets)]
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


def close(a: Weights, b: Weights) -> bool:
    """Equal as float32 is."""
    return all(np.allclose(a[k], b[k], rtol=1e-5, atol=3e-6) for k in a)


def _of(key: str, nets: Sequence[str]) -> bool:
    return key.partition(".")[0] in nets


def _wide(weights: Plain) -> Weights:
    return {k: x.astype(np.float64) for k, x in weights.items()}
