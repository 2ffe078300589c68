"""Lab 02: judges one full training step by replaying it from what the players recorded."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import players, replay
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.players import combine
from graders.judges.kit.searching import ProbeError, first, judged, value
from graders.judges.kit.table_manners import manners_slip, noise_slip
from graders.judges.lab02_gan_2d.step_slips import Step, disc_slips, gen_slips
from graders.plain import Plain
from graders.questions.lab02_gan_2d._lab import LARGE

CRITERIA: dict[str, players.Criterion] = {"mixed": replay.mixed, "bce": replay.bce}


def judge_step(questions: Plain, seen: Plain) -> list[Criterion]:
    """Noise, steps, manners, both updates, losses; again on a second call and with BCE."""
    changed, seen = seen["changed"], seen["seen"]

    def on(probe: str, index: int, search: Callable[[Step], str | None]) -> str | None:
        step = Step(questions[probe], value(seen[probe])["steps"][index], CRITERIA[probe])
        return search(step)

    all_of = (sizes_slip, count_slip, disc_slip, gen_slip, losses_slip)
    return [
        judged("makes len(real) fakes from z_dim noise", partial(on, "mixed", 0, sizes_slip), 0.5),
        judged("steps each optimiser once", partial(on, "mixed", 0, count_slip), 0.5, False),
        judged(
            "leaves modes, flags, seed and data",
            lambda: first(
                lambda: on("mixed", 0, lambda step: manners_slip(step.seen)),
                lambda: seeding_slip(value(seen["conduct"])),
                lambda: settings_slip(changed),
            ),
            1,
            False,
        ),
        judged("updates the discriminator", partial(on, "mixed", 0, disc_slip), 2),
        judged("then updates the generator", partial(on, "mixed", 0, gen_slip), 2),
        judged("returns both losses in order", partial(on, "mixed", 0, losses_slip), 1),
        judged(
            "is right a second time in a row",
            lambda: first(*(partial(on, "mixed", 1, s) for s in all_of)),
            1,
        ),
        judged("is right with BCE", lambda: first(*(partial(on, "bce", 0, s) for s in all_of)), 1),
        judged(
            "draws fresh standard normal noise",
            lambda: noise_slip(value(seen["large"]), (LARGE["n"], LARGE["z_dim"])),
            1,
        ),
    ]


def sizes_slip(step: Step) -> str | None:
    """Noise (len(real), z_dim) reached the generator."""
    if step.noises:
        return None
    if step.all_noises:
        got = np.shape(step.all_noises[0])
        return f"The noise has shape {got}; it should be (len(real), z_dim) = {step.shape}."
    return step.raised() or "The generator was never called."


def count_slip(step: Step) -> str | None:
    """One step of each optimiser."""
    if step.raised():
        return step.raised()
    done = [e["what"] for e in step.seen["log"]]
    for name, what in (("disc_opt", "disc_step"), ("gen_opt", "gen_step")):
        if done.count(what) != 1:
            times = f"called {done.count(what)} times" if done.count(what) else "never called"
            return f"{name}.step() was {times}; it should be called once."
    return None


def disc_slip(step: Step) -> str | None:
    """The discriminator moved along the averaged loss on real and fake points."""
    if step.raised():
        return step.raised()
    _need_noise(step)
    for noise in step.noises:
        real, fake = step.disc_terms(noise, step.criterion)
        if players.alike(step.disc_move, combine((0.5, real[1]), (0.5, fake[1]))):
            return None
    for hint, grads in disc_slips(step):
        if players.alike(step.disc_move, grads):
            return hint
    return (
        "The discriminator's weights did not move along the gradient of the mean of "
        "criterion(disc(real), 1) and criterion(disc(fake), 0)."
    )


def gen_slip(step: Step) -> str | None:
    """The generator moved along criterion(disc(gen(noise)), 1) of the UPDATED discriminator."""
    if step.raised():
        return step.raised()
    _need_noise(step)
    right = [players.gen_term(step.mixed, z, 1.0, step.criterion)[1] for z in step.noises]
    if any(players.alike(step.gen_move, grads) for grads in right):
        return None
    for hint, slip in gen_slips(step):
        if players.alike(step.gen_move, slip):
            return hint
    return (
        "The generator's weights did not move along the gradient of "
        "criterion(disc(gen(noise)), 1), with the discriminator already updated."
    )


def losses_slip(step: Step) -> str | None:
    """(disc_loss, gen_loss), of the losses that were stepped on."""
    if step.raised():
        return step.raised()
    losses = step.seen["losses"]
    if losses["parts"] is None or len(losses["parts"]) != 2:
        return f"It returned a {losses['type']}; return the pair (disc_loss, gen_loss)."
    if any(part is None for part in losses["parts"]):
        return "Each of the two losses should be one number, as a float or a tensor."
    _need_noise(step)
    right = list(_losses(step))
    got = losses["parts"]
    if any(np.allclose(got, pair, rtol=3e-4, atol=1e-5) for pair in right):
        return None
    if any(np.allclose(got[::-1], pair, rtol=3e-4, atol=1e-5) for pair in right):
        return "The losses are exchanged: return disc_loss first, gen_loss second."
    if any(np.isclose(got[0], pair[0], rtol=3e-4, atol=1e-5) for pair in right):
        return f"disc_loss is right; gen_loss is {got[1]:.4g} where {right[0][1]:.4g} is right."
    return f"disc_loss is {got[0]:.4g} where {right[0][0]:.4g} is right."


def _losses(step: Step) -> Iterator[tuple[float, float]]:
    for z in step.noises:
        real, fake = step.disc_terms(z, step.criterion)
        for other in step.noises:
            gen = players.gen_term(step.mixed, other, 1.0, step.criterion)[0]
            yield (real[0] + fake[0]) / 2, gen


def _need_noise(step: Step) -> None:
    slip = sizes_slip(step)
    if slip:
        raise ProbeError(slip)


JUDGES = {"gan_train_step": judge_step}
