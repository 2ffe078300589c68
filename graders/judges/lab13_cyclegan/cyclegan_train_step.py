"""Judges one step of CycleGAN; Zhu et al. 2017, sections 3 and 4."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.pixels import pixels
from graders.judges.kit.steps import Formula, Play, Slip, Term, Update
from graders.judges.kit.steps_judge import Steps
from graders.judges.kit.tape import Value
from graders.plain import Plain
from graders.questions.varied import LAM_CYC, LAM_ID

CYC, ID = LAM_CYC.now, LAM_ID.now
DEFAULTS = {"lam_cyc": CYC, "lam_id": ID}


class Way(NamedTuple):
    """From one domain to the other: its images, there, back, who judges the fakes, who `of`."""

    of: str
    there: str
    back: str
    judge: str
    own: str


WAYS = (Way("A", "G_AB", "G_BA", "D_B", "D_A"), Way("B", "G_BA", "G_AB", "D_A", "D_B"))


def square(x: Value, target: float) -> Value:
    """mean (x - target)^2."""
    return tape.mean((x - target) ** 2)


def l1(x: Value, y: Value | np.ndarray) -> Value:
    """mean |x - y|."""
    return tape.mean(tape.magnitude(x - y))


def l2(x: Value, y: Value | np.ndarray) -> Value:
    """mean (x - y)^2."""
    return tape.mean((x - y) ** 2)


def fool(way: Way, loss: Callable[[Value], Value] = lambda s: square(s, 1)) -> Formula:
    """What the judge of the fakes says of them."""
    return lambda play, _: loss(play.net(way.judge)(play.net(way.there)(pixels(play, way.of))))


def cycle(way: Way, far: Callable[..., Value] = l1) -> Formula:
    """There and back again."""

    def formula(play: Play, _: float) -> Value:
        x = pixels(play, way.of)
        return far(play.net(way.back)(play.net(way.there)(x)), x)

    return formula


def same(way: Way, far: Callable[..., Value] = l1) -> Formula:
    """An image of the domain that `back` leads to stays as it is."""

    def formula(play: Play, _: float) -> Value:
        x = pixels(play, way.of)
        return far(play.net(way.back)(x), x)

    return formula


def same_wrong(way: Way) -> Formula:
    """The same with the generator that leads away."""
    return lambda play, _: l1(play.net(way.there)(pixels(play, way.of)), pixels(play, way.of))


def tell_real(way: Way) -> Formula:
    """The images of a domain are real to its own discriminator."""
    return lambda play, target: square(play.net(way.own)(pixels(play, way.of)), target)


def tell_fake(way: Way, old: bool) -> Formula:
    """Fakes to their judge; old: made by the generators of before their step."""

    def formula(play: Play, target: float) -> Value:
        gen = play.at_start(way.there) if old else play.net(way.there)
        fake = tape.detach(gen(pixels(play, way.of)))
        return square(play.net(way.judge)(fake), target)

    return formula


def gen_terms(lam_cyc: float, lam_id: float) -> tuple[Term, ...]:
    """Six terms; those with weight 0 left out."""
    terms: list[Term] = []
    for way in WAYS:
        made, x = f"{way.there}(real_{way.of})", f"real_{way.of}"
        terms += [
            Term(f"{way.judge}({made})", fool(way)),
            Term(f"the way {x}, {way.there}, {way.back}", cycle(way), 1, lam_cyc),
            Term(f"{way.back}({x}) beside {x}", same(way), 1, lam_id),
        ]
    return tuple(t for t in terms if t.weight)


def disc_terms(old: Sequence[bool] = (True, True)) -> tuple[Term, ...]:
    """Real images and fakes to each discriminator, a half of each; opposite targets known."""
    terms: list[Term] = []
    for way, before in zip(WAYS, old, strict=True):
        terms += [
            Term(f"{way.own} on real_{way.of}", tell_real(way), 1, 0.5),
            Term(f"{way.judge} on {way.there}(real_{way.of})", tell_fake(way, before), 0, 0.5),
        ]
    return tuple(terms)


def gen_slips(lam_cyc: float, lam_id: float) -> tuple[Slip, ...]:
    """Other losses of the generators."""
    usual, on = gen_terms(lam_cyc, lam_id), "hand them on."
    weights = (
        (CYC, ID, f"lam_cyc and lam_id are {CYC:g} and {ID:g} whatever is handed over: {on}"),
        (CYC, lam_id, f"lam_cyc is {CYC:g} whatever is handed over: hand it on."),
        (lam_cyc, ID, f"lam_id is {ID:g} whatever is handed over: hand it on."),
        (lam_id, lam_cyc, "lam_cyc and lam_id have changed places."),
        (1.0, lam_id, "The factor lam_cyc is missing."),
        (lam_cyc, 1.0, "The factor lam_id is missing."),
        (0.0, lam_id, "The cycle terms are missing."),
        (lam_cyc, 0.0, "The identity terms are missing."),
        (lam_cyc, lam_cyc / 2, "lam_id is half of lam_cyc, whatever is handed over."),
        (lam_cyc / 2, lam_id, "The cycle terms are halved: add both."),
    )
    found = [Slip(hint, gen_terms(c, i)) for c, i, hint in weights if (c, i) != (lam_cyc, lam_id)]
    wrong_way = [t for t in usual if "beside" not in t.name]
    wrong_way += [Term("", same_wrong(way), 1, lam_id) for way in WAYS]
    one_way = [usual[: len(usual) // 2], usual[len(usual) // 2 :]]
    return (
        *found,
        Slip("The terms of real_B are missing from the generators' loss.", one_way[0]),
        Slip("The terms of real_A are missing from the generators' loss.", one_way[1]),
        Slip("The identity terms go the wrong way: G_BA is shown real_A, G_AB real_B.",
             tuple(wrong_way)),
        Slip("The LSGAN terms are halved: add both.",
             tuple(replace(t, weight=0.5) if "D_" in t.name else t for t in usual)),
    )  # fmt: skip


def disc_slips() -> tuple[Slip, ...]:
    """Other losses of the discriminators; each with fakes of before and of after."""
    found: list[Slip] = []
    for old in ((True, True), (False, False)):
        right = disc_terms(old)
        turned = tuple(replace(t, target=1 - t.target) for t in right)
        exchanged = tuple(
            replace(t, formula=tell_fake(way._replace(judge=way.own), before))
            if "G_" in t.name else t
            for t, way, before in zip(
                right, (w for w in WAYS for _ in "rf"), (o for o in old for _ in "rf"), strict=True)
        )  # fmt: skip
        found += [
            Slip("The two discriminators' losses are averaged: add them.",
                 tuple(replace(t, weight=0.25) for t in right)),
            Slip("The terms of each discriminator are added: take half of both.",
                 tuple(replace(t, weight=1.0) for t in right)),
            Slip("The targets are exchanged: real images have target 1, fakes 0.", turned),
            Slip("Fakes go to the wrong discriminator: G_AB's to D_B, G_BA's to D_A.", exchanged),
            Slip("The loss of D_B is missing.", (right[0], right[3])),
            Slip("The loss of D_A is missing.", (right[2], right[1])),
            Slip("Fakes are missing from the discriminators' loss.", (right[0], right[2])),
            Slip("Real images are missing from the discriminators' loss.", (right[1], right[3])),
        ]  # fmt: skip
    return tuple(found)


def posed_gen_terms(posed: Plain, lam_cyc: float, lam_id: float) -> tuple[Term, ...]:
    """Of the stand-in for cyclegan_gen_loss."""
    a, b = WAYS
    return (
        Term("D_B(G_AB(real_A))", fool(a, tape.mean), 1, posed["one"]),
        Term("D_A(G_BA(real_B))", fool(b, lambda s: square(s, 0)), 1, posed["two"]),
        Term("the way back to real_A", cycle(a, l2), 1, lam_cyc * posed["three"]),
        Term("G_AB(real_B) beside real_B", same(b, l2), 1, lam_id * posed["four"]),
    )


def posed_disc_terms(posed: Plain, old: Sequence[bool]) -> tuple[Term, ...]:
    """Of the stand-in for cyclegan_disc_loss."""
    terms: list[Term] = []
    for way, before in zip(WAYS, old, strict=True):
        terms += [
            Term(f"{way.own} on real_{way.of}", _mean_real(way), 1, -posed["two"]),
            Term(f"{way.judge} on fakes", tell_fake(way, before), 0, posed["one"]),
        ]
    return tuple(terms)


def _mean_real(way: Way) -> Formula:
    return lambda play, _: tape.mean(play.net(way.own)(pixels(play, way.of)))


def schedule(questions: Plain, asked: Plain) -> tuple[Update, ...]:
    """Both generators, then both discriminators on fakes of before or after."""
    posed = questions.get("stand_ins", {})
    lam = [asked["sizes"].get(name, default) for name, default in DEFAULTS.items()]
    of_gen, of_disc = posed.get("cyclegan_gen_loss"), posed.get("cyclegan_disc_loss")
    told = [
        posed_disc_terms(of_disc, old) if of_disc else disc_terms(old)
        for old in product((True, False), repeat=2)
    ]
    words = "cyclegan_gen_loss(...)"
    if not asked["sizes"]:
        words += f", where without weights given lam_cyc is {CYC:g} and lam_id is {ID:g}"
    return (
        Update(
            "the generators",
            "gen_opt",
            ("G_AB", "G_BA"),
            "gen_loss",
            posed_gen_terms(of_gen, *lam) if of_gen else gen_terms(*lam),
            slips=() if of_gen else gen_slips(*lam),
            words=words,
        ),
        Update(
            "the discriminators",
            "disc_opt",
            ("D_A", "D_B"),
            "disc_loss",
            told[0],
            variants=tuple(told[1:]),
            slips=() if of_disc else disc_slips(),
            words="cyclegan_disc_loss of D_A plus that of D_B, on detached fakes",
        ),
    )


JUDGE = Steps(
    schedule,
    ("gen_loss", "disc_loss"),
    {
        "default": f"has the default weights {CYC:g} and {ID:g}, also in eval mode",
        "one": "is right for one image, and for many",
        "frozen": "is right with a part of each network frozen",
    },
    lenient=("frozen",),
)
