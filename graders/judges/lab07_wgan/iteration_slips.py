"""A recorded WGAN iteration, and the slips that explain where the weights moved instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graders.judges.kit import players
from graders.judges.kit.players import Array, Grads, combine
from graders.judges.kit.searching import ProbeError, value
from graders.plain import Plain
from graders.questions.kit.players import DISC, GEN


@dataclass(frozen=True)
class CriticStep:
    """One step of the critic: weights around it and after the clamp, noises since the last."""

    before: Plain
    after: Plain
    next: Plain
    noises: list[Array]


class Iteration:
    """A recorded iteration, cut at the critic's steps."""

    def __init__(self, asked: Plain, seen: Plain) -> None:
        self.asked, self.seen, self.log = asked, seen, seen["log"]
        self.n_critic, self.clip = asked.get("n_critic", 5), asked.get("clip", 0.01)
        self.real = [r.astype(np.float32).astype(np.float64) for r in asked["real"]]
        self.shape = (len(self.real[0]), asked["z_dim"])
        self.start, self.end = players.wide(seen["before"]), players.wide(seen["after"])
        self.junk = asked["junk"]

    def count(self, what: str) -> int:
        """How often an event was written down."""
        return sum(e["what"] == what for e in self.log)

    def raised(self) -> str | None:
        """The hint if the answer raised."""
        try:
            value(self.seen | {"value": None})
        except ProbeError as error:
            return str(error)
        return None

    def noises(self, events: Plain) -> list[Array]:
        """The noises of the right shape among these events."""
        found = [e["noise"] for e in events if e["what"] == "gen"]
        return [z for z in found if np.shape(z) == self.shape]

    @cached_property
    def steps(self) -> list[CriticStep]:
        """The critic's steps in order."""
        ends = [i for i, e in enumerate(self.log) if e["what"] == "disc_step"]
        steps, start = [], 0
        for i in ends:
            judged_before = [e["weights"] for e in self.log[start:i] if e["what"] == "disc"]
            later = [e["weights"] for e in self.log[i:] if e["what"] == "disc"]
            before = judged_before[-1] if judged_before else self.seen["before"]
            following = later[0] if later else self.seen["after"]
            cut = [players.wide(w) for w in (before, self.log[i]["weights"], following)]
            steps.append(CriticStep(cut[0], cut[1], cut[2], self.noises(self.log[start:i])))
            start = i + 1
        return steps

    @cached_property
    def last_noises(self) -> list[Array]:
        """The noises after the last step of the critic."""
        ends = [i for i, e in enumerate(self.log) if e["what"] == "disc_step"]
        return self.noises(self.log[ends[-1] + 1 :] if ends else self.log)


def wgan(sign: float) -> players.Criterion:
    """sign * mean(scores), as a criterion that ignores its target."""
    return lambda scores, target: (
        sign * float(scores.mean()),
        np.full_like(scores, sign / scores.size),
    )


def critic_loss(w: Plain, real: Array, fake: Array) -> tuple[float, Grads]:
    """mean(critic(fake)) - mean(critic(real)) and its gradients to the critic."""
    low, up = (
        players.on_images(w, fake, 0.0, wgan(1.0)),
        players.on_images(w, real, 1.0, wgan(-1.0)),
    )
    return low[0] + up[0], combine((1, low[1]), (1, up[1]))


def critic_slips(it: Iteration, k: int, used: list[Array]) -> Iterator[tuple[str, Grads]]:
    """Hints and the gradient that each would have given the critic in step k."""
    step, junk = it.steps[k], {name: it.junk[name] for name in DISC}
    yield "The critic did not move: is backward missing?", {n: 0 * g for n, g in junk.items()}
    for z in [*step.noises, *used]:
        fake = players.fakes(it.start, z)
        right = critic_loss(step.before, it.real[k % len(it.real)], fake)[1]
        yield "The critic climbs: minimise mean(fake) - mean(real).", combine((-1, right))
        old = "Gradients from before the step counted: zero the critic's gradients in every step."
        yield old, combine((1, right), (1, junk))
        if k:
            last = it.steps[k - 1]
            previous = players.moved(last.before, last.after, it.asked["disc_lr"], DISC)
            yield old, combine((1, right), (1, previous))
        for other in it.real[:k]:
            same = "The critic saw the same real batch again: call next_real() for each step."
            yield same, critic_loss(step.before, other, fake)[1]
        low = players.on_images(step.before, fake, 0.0, wgan(1.0))[1]
        up = players.on_images(step.before, it.real[k % len(it.real)], 1.0, wgan(-1.0))[1]
        yield "Only the fakes count in the critic's step.", low
        yield "Only the real batch counts in the critic's step.", up
        yield "The two means are added; take their difference.", combine((1, low), (-1, up))
        yield "The critic's loss is halved.", combine((0.5, right))
        yield from _cross_entropy(step.before, it.real[k % len(it.real)], fake)


def _cross_entropy(w: Plain, real: Array, fake: Array) -> Iterator[tuple[str, Grads]]:
    def bce(scores: Array, target: float) -> tuple[float, Array]:
        return 0.0, (0.5 * (1 + np.tanh(scores / 2)) - target) / scores.size

    terms = players.on_images(w, fake, 0.0, bce)[1], players.on_images(w, real, 1.0, bce)[1]
    for factor in (1.0, 0.5):
        hint = "That is cross-entropy, a discriminator's loss: a critic has mean scores."
        yield hint, combine((factor, terms[0]), (factor, terms[1]))


def generator_slips(it: Iteration, w: Plain, used: list[Array]) -> Iterator[tuple[str, Grads]]:
    """Hints and the gradient that each would have given the generator."""
    junk = {name: it.junk[name] for name in GEN}
    yield (
        "The generator did not move: is there a detach() in its own step, or no backward?",
        {n: 0 * g for n, g in junk.items()},
    )
    for z in used:
        hint = "The generator's step reuses a critic step's noise: draw fresh noise for it."
        yield hint, players.gen_term(w, z, 1.0, wgan(-1.0))[1]
    leaks = _leaks(it)
    for z in it.last_noises:
        right = players.gen_term(w, z, 1.0, wgan(-1.0))[1]
        yield (
            "The generator moves the wrong way: minimise -mean(critic(fake)).",
            combine((-1, right)),
        )
        old = "Gradients from before the call counted in the generator's step: zero them first."
        yield old, combine((1, right), (1, junk))
        leak = (
            "Gradients of the critic's loss counted in the generator's step: detach the fakes, or "
            "zero the generator's gradients before its own backward."
        )
        for extra in leaks:
            yield leak, combine((1, right), (1, extra))
            yield leak, combine((1, right), (1, extra), (1, junk))
        yield "The generator's loss is halved.", combine((0.5, right))
        first_critic = players.gen_term(it.start, z, 1.0, wgan(-1.0))[1]
        yield "The generator was judged by the critic as it was at the start.", first_critic


def _leaks(it: Iteration) -> list[Grads]:
    """What the critic's losses send into the generator: of all its steps, and of the last."""
    parts = []
    for step in it.steps:
        if not step.noises:
            return []
        w = {**it.start, **step.before}
        w = {**w, **{k: it.start[k] for k in GEN}}
        parts.append(players.gen_term(w, step.noises[0], 0.0, wgan(1.0))[1])
    return [combine(*((1, part) for part in parts)), parts[-1]]
