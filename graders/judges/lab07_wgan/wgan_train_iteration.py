"""Judges one WGAN iteration; Arjovsky et al. 2017, algorithm 1."""

from collections.abc import Callable

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.steps import Hook, Play, Slip, Term, Update
from graders.judges.kit.steps_judge import Steps
from graders.judges.kit.tape import Array, Value
from graders.plain import Plain

ONE = {"real": 1.0, "fake": 1.0}


def score(play: Play, fake: bool) -> Value:
    """What the critic says of the fakes or of this turn's real batch."""
    points = play.net("gen")(play.noise) if fake else play.batch("real")
    return play.net("critic")(points)


def on_fakes(play: Play, _: float) -> Value:
    """mean(critic(fake))."""
    return tape.mean(score(play, True))


def on_real(play: Play, _: float) -> Value:
    """mean(critic(real))."""
    return tape.mean(score(play, False))


def surely_fake(play: Play, _: float) -> Value:
    """mean of -log(1 - sigmoid(critic(fake)))."""
    return tape.mean(tape.softplus(score(play, True)))


def surely_real(play: Play, _: float) -> Value:
    """mean of -log sigmoid(critic(real))."""
    return tape.mean(tape.softplus(-score(play, False)))


ENTROPY = "That is cross-entropy, a discriminator's loss: a critic has mean scores."
SLIPS = tuple(
    Slip(ENTROPY, (Term("", surely_fake, 0, w), Term("", surely_real, 1, w))) for w in (1.0, 0.5)
)


def clamped(clip: float) -> Hook:
    """Every weight cut to [-clip, clip]."""
    return hook(lambda x: np.clip(x, -clip, clip), clip)


def shrunk(factor: float, clip: float) -> Hook:
    """What the stand-in for the clamp does."""
    return hook(lambda x: x * (1 - factor * clip), clip)


def hook(change: Callable[[Array], Array], clip: float) -> Hook:
    """A change after every critic step, in the words of a clamp."""
    fixed = "The weights are clamped to [-0.01, 0.01] whatever `clip` is."
    return Hook(
        "clamps after every critic step",
        change,
        "The critic's weights are not clamped after its steps.",
        "After the last critic step the weights are not clamped: clamp AFTER each step.",
        "The weights are clamped only after the last critic step; clamp after EVERY one.",
        "The weights were clamped before the first critic step; clamp only AFTER each one.",
        "After one of the critic's steps its weights are not those of the step, clamped to clip.",
        ((fixed, lambda x: np.clip(x, -0.01, 0.01)),) if clip != 0.01 else (),
    )


def schedule(questions: Plain, asked: Plain) -> tuple[Update, ...]:
    """n_critic steps of the critic, each followed by the clamp, then one of the generator."""
    stand_ins, sizes = questions.get("stand_ins", {}), asked["sizes"]
    n, clip = sizes.get("n_critic", 5), sizes.get("clip", 0.01)
    both, gen = stand_ins.get("wgan_critic_loss", ONE), stand_ins.get("wgan_gen_loss", ONE)
    clip_stand_in = stand_ins.get("wgan_clip_weights")
    terms = (
        Term("the fakes", on_fakes, 0, both["fake"]),
        Term("the real points", on_real, 1, -both["real"]),
    )
    critic = Update(
        "the critic",
        "crit_opt",
        ("critic",),
        "critic_loss",
        terms,
        noise="gen",
        fresh=True,
        repeat=n,
        times=f"n_critic is {n}",
        hands_out="real",
        after=shrunk(clip_stand_in["factor"], clip) if clip_stand_in else clamped(clip),
        slips=SLIPS,
        words="mean(critic(fake)) - mean(critic(real))",
    )
    generator = Update(
        "the generator",
        "gen_opt",
        ("gen",),
        "gen_loss",
        (Term("the fakes", on_fakes, 1, -gen["fake"]),),
        noise="gen",
        fresh=True,
        words="-mean(critic(gen(noise)))",
    )
    return critic, generator


JUDGE = Steps(
    schedule,
    ("critic_loss", "gen_loss"),
    {
        "default": "has the defaults n_critic=5, clip=0.01, also in eval mode",
        "one": "is right for batches of one point and n_critic=1",
        "frozen": "is right with a part of the critic frozen",
        "large": "is right for large batches",
    },
    lambda asked, data: (len(data["real"][0]), asked["sizes"]["z_dim"]),
    "(batch size, z_dim)",
    large="large",
    lenient=("frozen",),
    names={"gen": "the generator", "critic": "the critic"},
)
