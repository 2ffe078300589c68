"""Judges one WGAN iteration by replaying it from what the players recorded."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import players
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.players import Array, Grads
from graders.judges.kit.searching import ProbeError, first, judged, value
from graders.judges.kit.table_manners import manners_slip, noise_slip
from graders.judges.lab07_wgan.iteration_slips import (
    Iteration,
    critic_loss,
    critic_slips,
    generator_slips,
    wgan,
)
from graders.plain import Plain
from graders.questions.kit.players import DISC, GEN
from graders.questions.lab07_wgan.critics import LARGE


def judge_iteration(questions: Plain, seen: Plain) -> list[Criterion]:
    """Counts and order, manners, critic's steps, clamps, generator's step, losses, noise."""
    changed, seen = seen["changed"], seen["seen"]

    def on(probe: str, search: Callable[[Iteration], str | None]) -> str | None:
        iteration = Iteration(questions[probe], value(seen[probe]))
        slip = sizes_slip(iteration) if search is sizes_slip else None
        return slip or iteration.raised() or search(iteration)

    every = (sizes_slip, count_slip, critic_slip, clamp_slip, generator_slip, losses_slip)
    return [
        judged("makes fakes from z_dim noise", partial(on, "given", sizes_slip), 0.5),
        judged("steps n_critic times, then once", partial(on, "given", count_slip), 1, False),
        judged(
            "leaves modes, flags, seed and data",
            lambda: first(
                lambda: on("given", lambda i: manners_slip(i.seen)),
                lambda: seeding_slip(value(seen["conduct"])),
                lambda: settings_slip(changed),
            ),
            1,
            False,
        ),
        judged("updates the critic on fresh batches", partial(on, "given", critic_slip), 2),
        judged("clamps after every critic step", partial(on, "given", clamp_slip), 2),
        judged("then updates the generator", partial(on, "given", generator_slip), 2),
        judged("returns the last losses in order", partial(on, "given", losses_slip), 1),
        judged(
            "has the defaults n_critic=5, clip=0.01",
            lambda: first(*(partial(on, "default", search) for search in every)),
            1,
        ),
        judged(
            "draws fresh standard normal noise",
            lambda: noise_slip(value(seen["large"]), (LARGE["n"], LARGE["z_dim"])),
            1,
        ),
    ]


def sizes_slip(it: Iteration) -> str | None:
    """Noise of shape (batch, z_dim)."""
    all_noises = [e["noise"] for e in it.log if e["what"] == "gen"]
    if not all_noises:
        return it.raised() or "The generator was never called."
    wrong = [np.shape(z) for z in all_noises if np.shape(z) != it.shape]
    if wrong:
        return f"The noise has shape {wrong[0]}; it should be (batch size, z_dim) = {it.shape}."
    return None


def count_slip(it: Iteration) -> str | None:
    """n_critic steps of the critic on as many batches, then one of the generator."""
    n = it.n_critic
    if it.count("disc_step") != n:
        return f"crit_opt stepped {it.count('disc_step')} times where n_critic is {n}."
    if it.count("gen_step") != 1:
        return f"gen_opt stepped {it.count('gen_step')} times; it should be once an iteration."
    if it.count("real") != n:
        called = it.count("real")
        return f"next_real() was called {called} times where n_critic is {n}: one batch a step."
    order = [e["what"] for e in it.log if e["what"].endswith("_step")]
    if order[-1] != "gen_step":
        return "The generator stepped before the critic was done: its step comes last."
    return None


def critic_slip(it: Iteration) -> str | None:
    """Each critic step moves along its loss on the next batch and new fakes."""
    _need_steps(it)
    used: list[Array] = []
    for k, step in enumerate(it.steps):
        move = players.moved(step.before, step.after, it.asked["disc_lr"], DISC)
        real = it.real[k % len(it.real)]
        fitting = [
            z
            for z in [*step.noises, *used]
            if players.alike(move, critic_loss(step.before, real, players.fakes(it.start, z))[1])
        ]
        if not fitting:
            return _critic_hint(it, k, move, used)
        if any(np.array_equal(fitting[0], z) for z in used):
            return "The critic saw the same fakes again: draw fresh noise for each of its steps."
        used.append(fitting[0])
    return None


def _critic_hint(it: Iteration, k: int, move: Grads, used: list[Array]) -> str:
    for hint, grads in critic_slips(it, k, used):
        if players.alike(move, grads):
            return hint
    return (
        f"In its step number {k + 1} the critic did not move along the gradient of "
        "mean(critic(fake)) - mean(critic(real))."
    )


def clamp_slip(it: Iteration) -> str | None:
    """After each critic step the weights are clamped before anything else is done with them."""
    _need_steps(it)
    kept = [_same(step.next, step.after) for step in it.steps]
    fits = [_same(step.next, _clamped(step.after, it.clip)) for step in it.steps]
    if all(fits):
        return None
    if any(_same(s.next, _clamped(s.after, 0.01)) for s in it.steps) and it.clip != 0.01:
        return "The weights are clamped to [-0.01, 0.01] whatever `clip` is."
    if all(kept):
        return "The critic's weights are not clamped."
    if all(fits[:-1]) and kept[-1]:
        return "After the last critic step the weights are not clamped: clamp AFTER each step."
    if fits[-1] and not any(fits[:-1]):
        return "The weights are clamped only after the last critic step; clamp after EVERY one."
    off = fits.index(False)
    return f"After critic step {off + 1} the weights are not those of the step, clamped to clip."


def _clamped(w: Plain, clip: float) -> Plain:
    return {k: np.clip(w[k], -clip, clip) for k in DISC}


def _same(a: Plain, b: Plain) -> bool:
    return all(np.allclose(a[k], b[k], rtol=1e-5, atol=1e-7) for k in DISC)


def generator_slip(it: Iteration) -> str | None:
    """The generator moves along -mean(critic(gen(fresh noise))) of the last, clamped critic."""
    _need_steps(it)
    move = players.moved(it.start, it.end, it.asked["gen_lr"], GEN)
    w = {**it.start, **it.steps[-1].next}
    w = {**w, **{k: it.start[k] for k in GEN}}
    used = [z for step in it.steps for z in step.noises]
    fresh = [z for z in it.last_noises if not any(np.array_equal(z, other) for other in used)]
    for z in fresh:
        if players.alike(move, players.gen_term(w, z, 1.0, wgan(-1.0))[1]):
            return None
    for hint, grads in generator_slips(it, w, used):
        if players.alike(move, grads):
            return hint
    if all(np.abs(it.end[k]).max() <= it.clip + 1e-6 for k in GEN):
        return "The generator's weights were clamped, too; only the critic's are."
    return "The generator did not move along the gradient of -mean(critic(gen(noise)))."


def losses_slip(it: Iteration) -> str | None:
    """(critic_loss, gen_loss): the losses of the last critic step and of the generator's."""
    losses = it.seen["losses"]
    if losses["parts"] is None or len(losses["parts"]) != 2:
        return f"It returned a {losses['type']}; return the pair (critic_loss, gen_loss)."
    if any(part is None for part in losses["parts"]):
        return "Each of the two losses should be one number, as a float or a tensor."
    _need_steps(it)
    got = np.array(losses["parts"])
    rights = list(_losses(it))
    if not rights:
        raise ProbeError("The losses could not be replayed: no noise was seen in some step.")
    if any(_near(got, pair) for pair in rights):
        return None
    for pair in rights:
        if _near(got[::-1], pair):
            return "The losses are exchanged: return critic_loss first, gen_loss second."
        if _near(got * [-1, 1], pair):
            return "critic_loss has the wrong sign: it is mean(fake) - mean(real)."
        if _near(got * [1, -1], pair):
            return "gen_loss has the wrong sign: it is -mean(critic(fake))."
    if any(_near(got[:1], pair[:1]) for pair in rights):
        return f"critic_loss is right; gen_loss is {got[1]:.4g} where {rights[0][1]:.4g} is right."
    return f"critic_loss is {got[0]:.4g}; that of the last critic step is {rights[0][0]:.4g}."


def _near(a: Array, b: Array) -> bool:
    return bool(np.allclose(a, b, rtol=3e-4, atol=2e-5))


def _losses(it: Iteration) -> Iterator[Array]:
    last = it.steps[-1]
    real = it.real[(len(it.steps) - 1) % len(it.real)]
    w = {**it.start, **last.next}
    w = {**w, **{k: it.start[k] for k in GEN}}
    for z in last.noises:
        for other in [*it.last_noises, *last.noises]:
            critic = critic_loss(last.before, real, players.fakes(it.start, z))[0]
            yield np.array([critic, players.gen_term(w, other, 1.0, wgan(-1.0))[0]])


def _need_steps(it: Iteration) -> None:
    slip = sizes_slip(it)
    if slip or not it.steps:
        raise ProbeError(slip or "The critic never stepped.")
