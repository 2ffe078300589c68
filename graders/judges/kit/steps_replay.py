"""Replays one call of a training step: where each update should have left the weights.

The weights before are the question's, then those replayed. Only behind a step that nothing
explains are the recorded ones taken over, for the steps after it to be judged on their own.
"""

from collections.abc import Sequence

import numpy as np

from graders.judges.kit.steps import Update, Weights, frozen_of, junk_of, wide
from graders.judges.kit.steps_moment import Edits, Moment, Recording, of_nets
from graders.judges.kit.steps_noises import Noises
from graders.limits import keep_patience
from graders.plain import Plain

LARGEST = 1e3
"""Recorded weights beyond this are not taken over."""


class Reading(Recording):
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
        zeros = {key: 0 * x for key, x in start.items()}
        super().__init__(
            schedule=schedule,
            asked=asked,
            data={name: wide(x) for name, x in data.items()},
            look=look,
            start=start,
            state=dict(start),
            junk=junk_of(asked) if first else zeros,
            frozen=frozen_of(asked),
            noises=Noises(shape),
            edits=edits,
        )
        self.shape, self.zeros = shape, zeros
        self.noise_nets = {u.noise for u in schedule if u.noise}
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
        if now.keys() == {k for k in self.state if of_nets(k, [net])} and close(now, self.state):
            return
        hook = next((u.after for u in self.schedule if u.after and net in u.nets), None)
        clean = {k: x for k, x in self.state.items() if of_nets(k, [net])}
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
            before = {k: x for k, x in self.state.items() if of_nets(k, [net])}
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
                mine = {k: x for k, x in self.state.items() if of_nets(k, [net])}
                self._due[net] = (update, mine)


def close(a: Weights, b: Weights) -> bool:
    """Equal as float32 is."""
    return all(np.allclose(a[k], b[k], rtol=1e-5, atol=3e-6) for k in a)


def _wide(weights: Plain) -> Weights:
    return {k: x.astype(np.float64) for k, x in weights.items()}
