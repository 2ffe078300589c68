"""Makes criteria of a training step's replays: one row for each update, each told once.

What fails in the first probe is not looked at in the others: a cause costs one row, and where
nothing that counts is left of another row, it is not shown.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, value
from graders.judges.kit.steps import Update, start_of
from graders.judges.kit.steps_law import LAW, law_slip
from graders.judges.kit.steps_moment import Edit, Edits, Moment
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.steps_slips import edits
from graders.judges.kit.steps_telling import (
    WAITS,
    NothingToSayError,
    hook_slip,
    known_losses,
    losses_hint,
    raised_slip,
    slip_of,
    title,
)
from graders.judges.kit.tape import Array
from graders.plain import Plain

RUNS, NOISE, LOSSES, HOOK = "runs to its end", "noise", "losses", "hook"


@dataclass(frozen=True)
class Steps:
    """The judge of a training step; see `graders.judges.kit.steps` for how it is declared.

    schedule: from all questions and one probe, its updates in order.
    returns: the names of the losses returned, in order; one of them alone is returned as it is.
    titles: for each probe but the first what its row says.
    shape: from a probe and one call's data the shape of the noise asked for, in `words`.
    extra, also: rows of the exercise's own, on each call and on `observe`'s further looks.
    edits: what is asked where an update is off. given: what a net is given, noise and what else,
    in words; pure: from all questions, a probe and what it was given, the noise in it. large: the
    probe whose noise is tested as a random law; None where the answer draws none, and then no
    `words`. lenient: probes in which an answer may raise since something in them requires no
    gradient.
    """

    schedule: Callable[[Plain, Plain], tuple[Update, ...]]
    returns: tuple[str, ...]
    titles: Mapping[str, str]
    shape: Callable[[Plain, Plain], tuple[int, int]] | None = None
    words: str = ""
    large: str | None = None
    lenient: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    extra: "tuple[Aspect, ...]" = ()
    given: str = "noise of shape"
    pure: Callable[[Plain, Plain, Array], Array] = lambda questions, asked, x: x
    also: Callable[[Plain], list[Criterion]] = lambda seen: []
    edits: Edits = edits

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """Noise, manners, updates, changes due after them, losses; then the other probes."""
        changed, seen = seen["changed"], seen["seen"]
        main, *others = questions["probes"]
        calls = {main: self.replays(questions, main, value(seen[main]))}
        aspects = self.aspects(calls[main][0])
        rows = {a.key: a.judged(calls[main][0]) for a in aspects}
        hopeless = frozenset(a.key for a in aspects if not _passed(rows[a.key]))
        for probe in others:
            if not seen[probe]["raised"]:
                looks = seen[probe]["value"]
                calls[probe] = self.replays(questions, probe, looks, hopeless)
        manners = self.manners_row(calls, seen["conduct"], changed)
        early = (RUNS, NOISE, *(a.key for a in self.extra))
        head = [rows[a.key] for a in aspects if a.key in early]
        table = [*head, manners, *(rows[a.key] for a in aspects if a.key not in early)]
        rows = dict(rows)
        table += [self._again(calls[main][1:], rows)]
        table += [self._probe(seen[probe], calls.get(probe), probe, rows) for probe in others]
        table += [self._law(questions, calls), *self.also(seen)]
        shown = [row for row in table if row is not None]
        titles = {row.name for row in shown}
        heavy = [a.title for a in aspects if a.heavy and a.title in titles]
        spoilt = [manners.name] if any(c.look["data"] for c in calls[main]) else []
        return costly(shown, *heavy, *spoilt)

    def replays(
        self, questions: Plain, probe: str, looks: Plain, hopeless: frozenset[str] = frozenset()
    ) -> list[Reading]:
        """Every call of a probe, each from where the one before left the weights.

        hopeless: the updates, by title, that were wrong before: what explains them is not asked.
        """
        asked = questions["probes"][probe]
        schedule = self.schedule(questions, asked)
        start, found = start_of(asked), []
        for i, (data, look) in enumerate(zip(asked["data"], looks, strict=True)):
            shape = self.shape(asked, data) if self.shape else None
            search = partial(_unless, self.edits, hopeless)
            reading = Reading(schedule, asked, data, look, start, shape, search, i == 0)
            start = reading.state
            found.append(reading)
        return found

    def aspects(self, call: Reading) -> "list[Aspect]":
        """What is looked at in a call, in the order of the table."""
        found = [Aspect(RUNS, RUNS, raised_slip, 0.5, False)]
        found += self.extra
        if self.words:
            says = f"makes fakes from {self.given} {self.words}"
            found.append(Aspect(NOISE, says, self.noise_slip, 1, False))
        for update in call.schedule:
            says = title(call.schedule, update)
            found.append(Aspect(says, says, slip_of(update), 2, heavy=True))
            if update.after:
                found.append(Aspect(HOOK, update.after.name, hook_slip, 2, heavy=True))
        several = {1: "returns the loss", 2: "returns both losses in order"}
        says = several.get(len(self.returns), "returns the losses in order")
        return [*found, *([Aspect(LOSSES, says, self.losses_slip, 1)] if self.returns else [])]

    def noise_slip(self, call: Reading) -> str | None:
        """Noise of the shape asked for reached the generator."""
        wrong = [*call.noises.wrong, *(x.shape for x in call.noises.unfinished())]
        if wrong:
            return f"The noise has shape {wrong[0]}; it should be {self.words} = {call.shape}."
        used = {d.noise for d in call.done}
        if any(i in used for i in call.noises.joined):
            rows = next(len(call.noises.batches[i]) for i in call.noises.joined if i in used)
            return f"The noise has {rows} rows; its shape should be {self.words} = {call.shape}."
        if not call.noises.batches:
            if call.look["raised"]:
                raise ProbeError(WAITS)
            nets = sorted({u.noise for u in call.schedule if u.noise})
            return f"{self.name(nets[0]).capitalize()} was never called."
        return None

    def losses_slip(self, call: Reading) -> str | None:
        """The losses whose gradients were applied, each as one number, in order."""
        got = call.look["returned"]
        if call.look["raised"] or got is None:
            raise ProbeError(WAITS)
        wanted = f"the pair ({', '.join(self.returns)})" if len(self.returns) > 1 else "it"
        if got["several"] != (len(self.returns) > 1) or len(got["parts"]) != len(self.returns):
            wanted = wanted if wanted != "it" else self.returns[0]
            return f"It returned a {got['type']}; return {wanted}."
        if any(part is None for part in got["parts"]):
            if len(self.returns) == 1:
                name = self.returns[0]
                return f"It returned a {got['type']}; return {name}, one number."
            return "Each of the losses should be one number, as a float or a tensor."
        known = {name: known_losses(call, name) for name in self.returns}
        if not any(known.values()):
            raise NothingToSayError
        return losses_hint(self.returns, got["parts"], known)

    def name(self, net: str) -> str:
        """A net in a learner's words."""
        return self.names.get(net, f"`{net}`")

    def manners_row(
        self, calls: Mapping[str, list[Reading]], conduct: Plain, changed: Plain
    ) -> Criterion:
        """Modes, flags, weights, data, seeds and settings, in every probe."""
        every = [c for readings in calls.values() for c in readings if not c.look["raised"]]
        hint = first(
            *(partial(self.manners_slip, call) for call in every),
            lambda: seeding_slip(conduct["value"] or {}),
            lambda: settings_slip(changed),
        )
        return Criterion("leaves modes, flags, seed and data", not hint, hint or "", 1, False)

    def manners_slip(self, call: Reading) -> str | None:
        """What one call left otherwise than it was."""
        look, hints = call.look, _HINTS
        for key, hint in hints.items():
            if look[key]:
                text = hint.format(self.name(look[key][0]))
                return text[0].upper() + text[1:]
        moved = {n for u in call.schedule if call.steps_of(u.opt) for n in u.nets}
        owned = {n for u in call.schedule for n in u.nets} - moved  # their rows tell of no step
        for net in (n for n in call.touched if n not in owned):
            as_hook = call.touched_as_hook
            too = "clamped, too" if net in as_hook else "changed by something else than its step"
            return f"{self.name(net).capitalize()}'s weights were {too}."
        return None

    def _again(self, calls: list[Reading], rows: "Rows") -> Criterion | None:
        return self._row("is right a second time in a row", calls, rows) if calls else None

    def _probe(
        self, probe: Plain, calls: list[Reading] | None, name: str, rows: "Rows"
    ) -> Criterion | None:
        if calls is None:
            return Criterion(self.titles[name], False, f"It raised {probe['raised']['type']}.", 1)
        if name in self.lenient and any(_needs_gradient(c.look["raised"]) for c in calls):
            return None
        return self._row(self.titles[name], calls, rows)

    def _row(self, title: str, calls: list[Reading], rows: "Rows") -> Criterion | None:
        """All that was right before, in these calls; what is not is not looked at again.

        Where something was not, little is left to be right: that earns in proportion only.
        """
        numeric, whole = False, True
        for call in calls:
            for aspect in self.aspects(call):
                if not _passed(rows[aspect.key]):
                    whole = whole and not aspect.numeric
                    continue
                row = aspect.judged(call)
                if row is None or row.hint == WAITS:
                    continue
                if not row.passed:
                    rows[aspect.key] = row
                    return Criterion(title, False, row.hint, 1)
                numeric = numeric or row.numeric
        return Criterion(title, True, "", 1, whole) if numeric else None

    def _law(self, questions: Plain, calls: Mapping[str, list[Reading]]) -> Criterion | None:
        if self.large is None or self.large not in calls or self.shape is None:
            return None
        asked = questions["probes"][self.large]
        shape = self.shape(asked, asked["data"][0])
        readings = calls[self.large]
        given = [[x for x in call.noises.batches if x.shape == shape] for call in readings]
        noises = [[self.pure(questions, asked, x) for x in batches] for batches in given]
        if not all(noises) or any(call.look["raised"] for call in readings):
            return None
        hint = law_slip(noises)
        return Criterion(LAW, not hint, hint or "", 2, False)


Rows = dict[str, Criterion | None]


@dataclass(frozen=True)
class Aspect:
    """One thing that is looked at in a call."""

    key: str
    title: str
    search: Callable[[Reading], str | None]
    weight: float = 1.0
    numeric: bool = True
    heavy: bool = False

    def judged(self, call: Reading) -> Criterion | None:
        """A row of the table, or none if there is nothing to say."""
        try:
            slip = self.search(call)
        except ProbeError as error:
            slip = str(error)
        except NothingToSayError:
            return None
        return Criterion(self.title, slip is None, slip or "", self.weight, self.numeric)


def _passed(row: Criterion | None) -> bool:
    return row is not None and row.passed


def _unless(edits: Edits, hopeless: frozenset[str], moment: Moment) -> Iterator[Edit]:
    """The edits, but of updates that were wrong before."""
    if title(moment.reading.schedule, moment.update) not in hopeless:
        yield from edits(moment)


def _needs_gradient(raised: Plain) -> bool:
    return bool(raised) and "require" in raised["message"] and "grad" in raised["message"]


_HINTS = {
    "called": "{} was called in another mode, train or eval, than it came in.",
    "modes": "{} came in one mode, train or eval, and is left in another, or a part of it is.",
    "flags": "The requires_grad flags of {} are not as they were: put them back.",
    "buffers": "A buffer of {} was changed: buffers, such as running statistics, are no weights.",
    "replaced": "Parameters of {} were replaced by others: the optimiser still holds the old ones.",
    "data": "The data were changed in place ({}).",
}
