"""A recorded training step, and the slips that explain where the weights moved instead."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from graders.judges.kit import players, replay
from graders.judges.kit.players import Array, Grads, combine
from graders.judges.kit.searching import ProbeError, value
from graders.plain import Plain
from graders.questions.kit.players import DISC, GEN


class Step:
    """One recorded step: what was asked, the weights around it, the noises, the movements."""

    def __init__(self, asked: Plain, seen: Plain, criterion: players.Criterion) -> None:
        self.seen, self.criterion = seen, criterion
        self.real = asked["real"].astype(np.float32).astype(np.float64)
        self.shape = (len(self.real), asked["z_dim"])
        self.before, self.after = players.wide(seen["before"]), players.wide(seen["after"])
        self.mixed = {**self.before, **{k: self.after[k] for k in DISC}}
        self.junk = asked["junk"]
        self.disc_move = players.moved(self.before, self.after, asked["disc_lr"], DISC)
        self.gen_move = players.moved(self.before, self.after, asked["gen_lr"], GEN)
        self.all_noises = [e["noise"] for e in seen["log"] if e["what"] == "gen"]
        self.noises = [z for z in self.all_noises if np.shape(z) == self.shape]

    def raised(self) -> str | None:
        """The hint if the answer raised."""
        try:
            value(self.seen | {"value": None})
        except ProbeError as error:
            return str(error)
        return None

    def disc_terms(
        self, noise: Array, criterion: players.Criterion
    ) -> tuple[tuple[float, Grads], tuple[float, Grads]]:
        """The terms on real and on fake points, before the step."""
        w = self.before
        on_real = players.on_images(w, self.real, 1.0, criterion)
        return on_real, players.on_images(w, players.fakes(w, noise), 0.0, criterion)


def disc_slips(step: Step) -> Iterator[tuple[str, Grads]]:
    """Hints and the gradient that each would have given the discriminator."""
    nothing = {k: 0 * step.junk[k] for k in DISC}
    yield "The discriminator did not move: was backward called before the step?", nothing
    for noise in step.noises:
        yield from _disc_leftovers(step, noise)
        yield from _disc_terms(step, noise)
        yield from _disc_targets(step, noise)


def _disc_leftovers(step: Step, noise: Array) -> Iterator[tuple[str, Grads]]:
    """Gradients that do not belong to the step."""
    junk = {k: step.junk[k] for k in DISC}
    r, f = (t[1] for t in step.disc_terms(noise, step.criterion))
    right = combine((0.5, r), (0.5, f))
    old = (
        "Gradients from before the call counted in the discriminator's step: zero them first, "
        "disc_opt.zero_grad()."
    )
    yield old, combine((1, right), (1, junk))
    yield old, combine((1, r), (1, f), (1, junk))
    leak = "The generator's loss counted in the discriminator's step too."
    for other in step.noises:
        images = players.fakes(step.before, other)
        g = players.on_images(step.before, images, 1.0, step.criterion)[1]
        yield leak, combine((1, right), (1, g))
        both = f"{leak} Gradients from before the call did as well."
        yield both, combine((1, right), (1, g), (1, junk))


def _disc_terms(step: Step, noise: Array) -> Iterator[tuple[str, Grads]]:
    """Terms that are missing, weighted or signed otherwise, or of another criterion."""
    r, f = (t[1] for t in step.disc_terms(noise, step.criterion))
    yield "The two terms are added: average them, half of each.", combine((1, r), (1, f))
    yield "Only the real points count; the fakes belong to the loss too.", r
    yield "Only half the term on real points is there; the fakes are missing.", combine((0.5, r))
    yield "Only the fakes count; the real points belong to the loss too.", f
    yield "Only half the term on fakes is there; the real points are missing.", combine((0.5, f))
    climbed = "The discriminator climbed: its loss has the wrong sign."
    yield climbed, combine((-0.5, r), (-0.5, f))
    later = players.fakes({**step.before, "A": step.after["A"], "a": step.after["a"]}, noise)
    f_later = players.on_images(step.before, later, 0.0, step.criterion)[1]
    order = "The fakes come from the generator after its step: the discriminator goes first."
    yield order, combine((0.5, r), (0.5, f_later))
    br, bf = (t[1] for t in step.disc_terms(noise, replay.bce))
    bce = "The discriminator's loss is BCE whatever the criterion: use the one handed over."
    yield bce, combine((0.5, br), (0.5, bf))
    quarter = "The discriminator's loss is averaged twice over."
    yield quarter, combine((0.25, r), (0.25, f))


def _disc_targets(step: Step, noise: Array) -> Iterator[tuple[str, Grads]]:
    """Targets other than 1 on real points and 0 on fakes."""
    r, f = (t[1] for t in step.disc_terms(noise, step.criterion))
    images = players.fakes(step.before, noise)
    r0 = players.on_images(step.before, step.real, 0.0, step.criterion)[1]
    f1 = players.on_images(step.before, images, 1.0, step.criterion)[1]
    swapped = "The targets are exchanged: real points have target 1, fakes 0."
    yield swapped, combine((0.5, r0), (0.5, f1))
    yield swapped, combine((1, r0), (1, f1))
    high = "The fakes have target 1 here; in the discriminator's step it is 0."
    yield high, combine((0.5, r), (0.5, f1))
    yield "The real points have target 0 here; it should be 1.", combine((0.5, r0), (0.5, f))


def gen_slips(step: Step) -> Iterator[tuple[str, Grads]]:
    """Hints and the gradient that each would have given the generator."""
    junk = {k: step.junk[k] for k in GEN}
    nothing = {k: 0 * junk[k] for k in GEN}
    yield (
        "The generator did not move: is there a detach() in its own step, are real points judged "
        "in place of its fakes, or is backward missing?",
        nothing,
    )
    for noise in step.noises:
        term = partial(players.gen_term, noise=noise, criterion=step.criterion)
        g, g_old = term(step.mixed, target=1.0)[1], term(step.before, target=1.0)[1]
        old_gradients = (
            "Gradients from before the call counted in the generator's step: zero them first, "
            "gen_opt.zero_grad()."
        )
        yield old_gradients, combine((1, g), (1, junk))
        yield from _leaks(step, g, junk)
        yield (
            "The generator was judged by the discriminator as it was BEFORE its step; it should "
            "be the updated one.",
            g_old,
        )
        yield (
            "The generator was judged by the discriminator as it was before its step, and old "
            "gradients counted.",
            combine((1, g_old), (1, junk)),
        )
        yield from _other_losses(g, term(step.mixed, target=0.0)[1])
        bce = players.gen_term(step.mixed, noise, 1.0, replay.bce)[1]
        yield "The generator's loss is BCE whatever the criterion: use the one handed over.", bce


def _other_losses(g: Grads, g0: Grads) -> Iterator[tuple[str, Grads]]:
    """Hints about a loss that is not the generator's. g, g0: gradients for targets 1 and 0."""
    yield "In the generator's step the fakes have target 1, not 0.", g0
    yield (
        "The generator minimises -criterion(..., 0), which saturates: take criterion(..., 1).",
        combine((-1, g0)),
    )
    yield "The generator moved the wrong way: its loss has the wrong sign.", combine((-1, g))
    yield (
        "The generator's loss is halved; only the discriminator's is averaged.",
        combine((0.5, g)),
    )
    yield "The generator's gradient counted twice.", combine((2, g))


def _leaks(step: Step, g: Grads, junk: Grads) -> Iterator[tuple[str, Grads]]:
    """The discriminator's loss reached the generator: fakes not detached, gradients not zeroed."""
    hint = (
        "Gradients of the discriminator's loss counted in the generator's step: detach the "
        "fakes, or zero the generator's gradients before its own backward."
    )
    for other in step.noises:
        _, slope = step.criterion(
            players.logits(step.before, players.fakes(step.before, other)), 0.0
        )
        leak = players.back_to_gen(step.before, other, slope)
        for factor in (0.5, 1.0):
            yield hint, combine((1, g), (factor, leak))
            yield hint, combine((1, g), (factor, leak), (1, junk))
