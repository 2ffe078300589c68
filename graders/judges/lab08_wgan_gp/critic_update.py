"""Judges one step of a penalised critic; Gulrajani et al. 2017, algorithm 1, lines 4 to 9."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.steps import Formula, Play, Slip, Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.steps_noises import met_in
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.steps_telling import NothingToSayError
from graders.judges.kit.tape import Array, Value
from graders.judges.lab07_wgan.wgan_train_iteration import (
    ENTROPY,
    on_fakes,
    on_real,
    surely_fake,
    surely_real,
)
from graders.judges.lab08_wgan_gp.interpolates import uniform_slip
from graders.judges.lab08_wgan_gp.places import eps_of, place_of, strays
from graders.plain import Plain

DEFAULT_LAM = 10.0
MANY = 100
"""Of so many samples the eps show their law."""
MISSING = (
    "No gradient of the penalty moved the critic: is it left out, detached, or taken without "
    "create_graph?"
)
Where: TypeAlias = Callable[[Play], Array]


def fakes(play: Play) -> Array:
    """gen(noise), without its past."""
    return play.net("gen")(play.noise).data


def between(play: Play) -> Array:
    """Where the critic was asked between real and fake; half way if that was not seen."""
    real, fake, met = play.batch("real"), fakes(play), play.met.get("critic", ())
    if real.shape != fake.shape:
        return real  # other noise than was asked for: told elsewhere
    place = place_of(met, real, fake)
    if place is None:
        place = next(iter(strays(met, real, fake)), None)
    return (real + fake) / 2 if place is None else place


def norms(play: Play, x: Array) -> Value:
    """The length (n, 1) of the critic's gradient A + (x B) B at each x (n, 2)."""
    a, b = (play.weights[f"critic.{k}"] for k in "AB")
    s = tape.constant(x) @ b
    squared = tape.total(a * a) + s * tape.total(a * b) * 2.0 + s * s * tape.total(b * b)
    return tape.root(squared)


def two_sided(n: Value) -> Value:
    """mean (norm - 1)^2."""
    return tape.mean((n - 1.0) ** 2)


def penalty(where: Where = between, change: Callable[[Value], Value] = two_sided) -> Formula:
    """A penalty on the norms at these places, without lam."""
    return lambda play, _: change(norms(play, where(play)))


def half_way(play: Play, _: float) -> Value:
    """What the stand-in takes, but for its factor."""
    real, fake = play.batch("real"), fakes(play)
    place = (real + fake) / 2 if real.shape == fake.shape else real
    return tape.mean(play.net("critic")(place) ** 2)


RIGHT = penalty()
OTHER_NORMS: tuple[tuple[str, Callable[[Value], Value]], ...] = (
    (
        "The penalty is one-sided: norms below 1 count as well, (norm - 1)^2.",
        lambda n: tape.mean(tape.clamp(n - 1.0, 0.0, np.inf) ** 2),
    ),
    (
        "The norm in the penalty is not rooted: (norm^2 - 1)^2.",
        lambda n: tape.mean((n * n - 1.0) ** 2),
    ),
    ("The penalty draws the norm to 0: subtract 1 first.", lambda n: tape.mean(n * n)),
    ("The square in the penalty is missing.", lambda n: tape.mean(n - 1.0)),
    ("The penalty takes |norm - 1|, not its square.", lambda n: tape.mean(tape.magnitude(n - 1.0))),
    (
        "The penalty differentiates the MEAN score, so its norms are n times too small: sum them.",
        lambda n: two_sided(n / n.data.size),
    ),
    (
        "The penalty takes one norm over the whole batch: one for each sample.",
        lambda n: (tape.root(tape.total(n * n)) - 1.0) ** 2,
    ),
    (
        "The penalty is a sum over the samples; take the mean.",
        lambda n: two_sided(n) * float(n.data.size),
    ),
)
OTHER_PLACES: tuple[tuple[str, Where], ...] = (
    ("The penalty is taken at the fakes; take it between real and fake.", fakes),
    (
        "The penalty is taken at the real points; take it between real and fake.",
        lambda play: play.batch("real"),
    ),
)


def slips(gap: tuple[Term, ...], lam: float) -> tuple[Slip, ...]:
    """Other losses than the right one, where the penalty is the answer's own."""

    def with_penalty(formula: Formula, weight: float = lam) -> tuple[Term, ...]:
        return (*gap, Term("the penalty", formula, 0, weight))

    entropies = tuple(
        Slip(ENTROPY, (Term("", surely_fake, 0, w), Term("", surely_real, 1, w), *rest))
        for w in (1.0, 0.5)
        for rest in ((Term("", RIGHT, 0, lam),), ())
    )
    other = [Slip(hint, with_penalty(penalty(change=f))) for hint, f in OTHER_NORMS]
    other += [Slip(hint, with_penalty(penalty(where=w))) for hint, w in OTHER_PLACES]
    return (*upside_down(gap, RIGHT, lam), *of_lam(gap, RIGHT, lam), *other, *entropies)


def upside_down(gap: tuple[Term, ...], formula: Formula, weight: float) -> tuple[Slip, ...]:
    """The gap with its sign turned."""
    turned = tuple(replace(t, weight=-t.weight) for t in gap)
    hint = "The gap is upside down: the critic makes mean(critic(fake)) - mean(critic(real)) small."
    return (Slip(hint, (*turned, Term("the penalty", formula, 0, weight))),)


def of_lam(
    gap: tuple[Term, ...], formula: Formula, lam: float, factor: float = 1.0
) -> tuple[Slip, ...]:
    """The penalty times another number than lam."""
    told = (
        (10.0, "The penalty's lam is 10 whatever is handed over: hand `lam` on."),
        (1.0, "The penalty's factor lam is missing."),
        (lam * lam, "The penalty is multiplied by lam twice: gradient_penalty does it already."),
    )
    return tuple(
        Slip(hint, (*gap, Term("the penalty", formula, 0, factor * x)))
        for x, hint in told
        if x != lam
    )


def schedule(questions: Plain, asked: Plain) -> tuple[Update, ...]:
    """One step along mean(critic(fake)) - mean(critic(real)) + penalty."""
    stand_in = questions.get("stand_ins", {}).get("gradient_penalty")
    lam = asked["sizes"].get("lam", DEFAULT_LAM)
    gap = (Term("the fakes", on_fakes, 0, 1.0), Term("the real points", on_real, 0, -1.0))
    formula, factor = (half_way, stand_in["factor"]) if stand_in else (RIGHT, 1.0)
    last = Term("the penalty", formula, 0, lam * factor, missing=MISSING)
    found = slips(gap, lam)
    if stand_in:
        found = (
            *upside_down(gap, formula, lam * factor),
            *of_lam(gap, formula, lam, factor),
        )
    return (
        Update(
            "the critic",
            "crit_opt",
            ("critic",),
            "critic_loss",
            (*gap, last) if lam else gap,
            noise="gen",
            slips=found,
            words="mean(critic(fake)) - mean(critic(real)) + gradient_penalty(...)",
        ),
    )


def spared_slip(call: Reading) -> str | None:
    """The generator's .grad is as it was."""
    if call.look["raised"]:
        raise NothingToSayError
    if "gen" in call.look["grads"]:
        return (
            "The generator's .grad is not as it was: cut the fakes from its graph, by .detach() "
            "or under no_grad, and clear no gradients but the critic's."
        )
    return None


def places_slip(call: Reading) -> str | None:
    """The slopes were asked for between real and fake, at an eps of its own for each sample."""
    met = met_in(call.look["log"]).get("critic", [])
    if (
        call.look["raised"]
        or not call.noises.batches
        or call.schedule[0].terms[-1].formula != RIGHT
    ):
        raise NothingToSayError
    real, start = call.data["real"], {k: tape.constant(x) for k, x in call.start.items()}
    nets = Play(start, call.start, call.data, {}, lambda p, t: p, np.zeros((1, 1)))
    pairs = [(real, nets.net("gen")(noise).data) for noise in call.noises.batches]
    pairs = [(a, b) for a, b in pairs if a.shape == b.shape]
    found = [(b, place) for a, b in pairs if (place := place_of(met, a, b)) is not None]
    if not found:
        if any(list(strays(met, a, b)) for a, b in pairs):
            return (
                "The critic's slope was asked off the lines between real and fake: at "
                "eps * real + (1 - eps) * fake, one eps from 0 to 1 for each sample."
            )
        raise NothingToSayError
    eps = eps_of(found[0][1], real, found[0][0])
    if len(eps) > 2 and np.ptp(eps) < 1e-4:
        return f"eps is {eps[0]:.3g} for every sample: draw one for each."
    return uniform_slip([eps], False) if len(eps) > MANY else None


JUDGE = Steps(
    schedule,
    ("critic_loss",),
    {
        "default": "has the default lam=10, also in eval mode",
        "one": "is right for one sample and lam=0",
        "frozen": "is right with parts of both networks frozen",
        "large": "is right for large batches",
    },
    lambda asked, data: (len(data["real"]), asked["sizes"]["z_dim"]),
    "(len(real), z_dim)",
    large="large",
    lenient=("frozen",),
    names={"gen": "the generator", "critic": "the critic"},
    extra=(
        Aspect("spared", "leaves the generator's .grad alone", spared_slip, 1, False, True),
        Aspect("places", "asks for slopes between real and fake", places_slip, 1, False, True),
    ),
)
