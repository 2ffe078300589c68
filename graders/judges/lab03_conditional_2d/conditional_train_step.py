"""Judges one step of a conditional GAN: gan_train_step, with the same labels for both players."""

from collections.abc import Callable
from functools import partial
from itertools import product

import numpy as np

from graders.judges.kit.steps import Play, Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.tape import Array, Value
from graders.judges.lab03_conditional_2d.told import Coding, Told, codings, read
from graders.plain import Plain

ROW = "tells both players the same labels, those of the batch"


def on_real(play: Play, target: float, coding: Coding) -> Value:
    """criterion(disc(points with their labels), target)."""
    points, labels = play.batch("points"), play.batch("labels")
    shown = play.net("disc")(coding.scale * points, coding.table[labels])
    return play.compare(shown, target)


def on_fakes(play: Play, target: float, coding: Coding, known: tuple[Coding, ...]) -> Value:
    """criterion(disc(gen(noise with labels) with the same labels), target)."""
    found = read(play.noise, play.sizes["z_dim"], known)
    labels = found[1] if found else play.batch("labels")[: len(play.noise)]
    fake = play.net("gen")(play.noise)
    return play.compare(play.net("disc")(fake * coding.scale, coding.table[labels]), target)


def schedule(questions: Plain, asked: Plain) -> tuple[Update, ...]:
    """Both updates; the discriminator's side may be joined in the way of any coding in use."""
    known = tuple(codings(questions, asked["sizes"]["n_classes"]))
    real = [partial(on_real, coding=c) for c in known]
    fakes = [partial(on_fakes, coding=c, known=known) for c in known]
    both = [_both(r, f) for r, f in product(real, fakes)]
    alone = [(Term("the fakes", f, 1, 1, 0),) for f in fakes]
    return (
        Update(
            "the discriminator",
            "disc_opt",
            ("disc",),
            "disc_loss",
            both[0],
            noise="gen",
            variants=tuple(both[1:]),
            words="the mean of criterion(disc(points and codes), 1) and "
            "criterion(disc(fakes and codes), 0)",
        ),
        Update(
            "the generator",
            "gen_opt",
            ("gen",),
            "gen_loss",
            alone[0],
            noise="gen",
            variants=tuple(alone[1:]),
            words="criterion(disc(fakes and codes), 1), with the discriminator already updated",
        ),
    )


def _both(
    real: Callable[[Play, float], Value], fakes: Callable[[Play, float], Value]
) -> tuple[Term, ...]:
    return (Term("the real points", real, 1, 0.5, 0), Term("the fakes", fakes, 0, 0.5, 1))


def told_slip(call: Reading) -> str | None:
    """What either player was told wrongly; then no step needs to be explained.

    The codings in use are those that the call's schedule was made for.
    """
    known = call.schedule[1].terms[0].formula.keywords["known"]  # type: ignore[attr-defined]
    slip = Told(call, known).slip()
    call.blamed = slip is not None
    return slip


def noise_in(questions: Plain, asked: Plain, given: Array) -> Array:
    """The noise in what the generator was given."""
    sizes = asked["sizes"]
    found = read(given, sizes["z_dim"], codings(questions, sizes["n_classes"]))
    return np.asarray(given[:, : sizes["z_dim"]] / (found[0].scale if found else 1.0))


JUDGE = Steps(
    schedule,
    ("disc_loss", "gen_loss"),
    {
        "bce": "is right with BCE, eval mode and more points",
        "absent": "is right where the batch does not show every class",
        "one": "is right for one point",
        "frozen": "is right for two points, with a part of each player frozen",
        "large": "is right for many points",
    },
    lambda asked, data: (
        len(data["points"]),
        asked["sizes"]["z_dim"] + asked["sizes"]["n_classes"],
    ),
    "(len(points), z_dim + n_classes)",
    large="large",
    lenient=("frozen",),
    names={"gen": "the generator", "disc": "the discriminator"},
    extra=(Aspect("told", ROW, told_slip, 2, heavy=True),),
    given="noise joined to codes, of shape",
    pure=noise_in,
)
