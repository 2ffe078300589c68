"""Judges one step of the K + 1 game; Salimans et al. 2016, section 5."""

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.steps import Play, Slip, Term, Update
from graders.judges.kit.steps_judge import Steps
from graders.judges.kit.tape import Array, Value
from graders.plain import Plain


def logits(play: Play, points: Value | Array) -> Value:
    """disc(points), K + 1 columns."""
    return play.net("disc")(points)


def fakes(play: Play) -> Value:
    """gen(noise)."""
    return play.net("gen")(play.noise)


def cross_entropy(x: Value, y: Array) -> Value:
    """The mean over the rows, of all columns."""
    return -tape.mean(tape.pick(tape.log_softmax(x), y))


def log_fake(x: Value) -> Value:
    """log p(K | x), (N,)."""
    return tape.pick(tape.log_softmax(x), np.full(len(x.data), x.data.shape[1] - 1))


def log_real(x: Value) -> Value:
    """log(1 - p(K | x)), (N,): what log_softmax of a real class loses to the last column."""
    one = np.zeros(len(x.data), int)
    among_real = tape.log_softmax(tape.columns(x, 0, x.data.shape[1] - 1))
    return tape.pick(tape.log_softmax(x), one) - tape.pick(among_real, one)


def supervised(play: Play, _: float) -> Value:
    """Which of the real classes."""
    x = logits(play, play.batch("labelled"))
    return cross_entropy(tape.columns(x, 0, x.data.shape[1] - 1), play.batch("y"))


def supervised_all(play: Play, _: float) -> Value:
    """The same over all K + 1 columns."""
    return cross_entropy(logits(play, play.batch("labelled")), play.batch("y"))


def unlabelled(play: Play, _: float) -> Value:
    """Unlabelled images are real."""
    return -tape.mean(log_real(logits(play, play.batch("unlabelled"))))


def labelled_too(play: Play, _: float) -> Value:
    """Both batches count as unlabelled ones."""
    both = np.concatenate([play.batch("labelled"), play.batch("unlabelled")])
    return -tape.mean(log_real(logits(play, both)))


def labelled_instead(play: Play, _: float) -> Value:
    """Labelled images in the place of unlabelled ones."""
    return -tape.mean(log_real(logits(play, play.batch("labelled"))))


def found_out(play: Play, _: float) -> Value:
    """Fakes are of class K."""
    return -tape.mean(log_fake(logits(play, fakes(play))))


def taken_for_real(play: Play, _: float) -> Value:
    """Fakes are of any class but K."""
    return -tape.mean(log_real(logits(play, fakes(play))))


def confident(play: Play, _: float) -> Value:
    """The likeliest real class of each fake alone."""
    x = logits(play, fakes(play))
    best = x.data[:, :-1].argmax(1)
    return -tape.mean(tape.pick(tape.log_softmax(x), best))


def matched(play: Play, _: float) -> Value:
    """The distance of mean logits, squared: feature matching."""
    real, fake = logits(play, play.batch("unlabelled")), logits(play, fakes(play))
    ones = [np.full((1, len(x.data)), 1 / len(x.data)) for x in (real, fake)]
    gap = tape.constant(ones[1]) @ fake - tape.constant(ones[0]) @ tape.detach(real)
    return tape.total(gap * gap)


def picked(play: Play, _: float) -> Value:
    """The stand-in's term of labelled images, without its weight."""
    return tape.mean(tape.pick(logits(play, play.batch("labelled")), play.batch("y")))


def last_squared(play: Play, _: float) -> Value:
    """The stand-in's term of unlabelled images."""
    x = logits(play, play.batch("unlabelled"))
    return tape.mean(tape.columns(x, x.data.shape[1] - 1, None) ** 2)


def first_squared(play: Play, _: float) -> Value:
    """The stand-in's term of fakes."""
    return tape.mean(tape.columns(logits(play, fakes(play)), 0, 1) ** 2)


LAB, UNL, FAKE = "the labelled images", "the unlabelled images", "the fakes"
USUAL = (Term(LAB, supervised), Term(UNL, unlabelled), Term(FAKE, found_out))
DISC_SLIPS = (
    Slip(
        "The labelled term runs over all K + 1 logits: it asks which real class, so the last "
        "column is left out.",
        (Term(LAB, supervised_all), *USUAL[1:]),
    ),
    Slip(
        "The labelled images count among the unlabelled ones, too: only `unlabelled` does.",
        (USUAL[0], Term(UNL, labelled_too), USUAL[2]),
    ),
    Slip(
        "The labelled images were judged in the place of the unlabelled ones too.",
        (USUAL[0], Term(UNL, labelled_instead), USUAL[2]),
    ),
    Slip(
        "The two unsupervised terms are averaged: add them.",
        (USUAL[0], Term(UNL, unlabelled, 1, 0.5), Term(FAKE, found_out, 1, 0.5)),
    ),
    Slip(
        "The fakes are pushed towards real in the discriminator's step: theirs is -log p(K | x).",
        (*USUAL[:2], Term(FAKE, taken_for_real)),
    ),
    Slip("Only the labelled images count: unlabelled ones and fakes are missing.", USUAL[:1]),
    Slip("The labelled images are missing from the discriminator's loss.", USUAL[1:]),
)
SATURATES = (
    "The generator minimises log p(K | x_fake), which saturates where the discriminator is sure: "
    "take -log(1 - p(K | x_fake))."
)
GEN_SLIPS = (
    Slip(SATURATES, (Term(FAKE, found_out, 1, -1.0),)),
    Slip(
        "The generator makes p(K | x_fake) large, the discriminator's aim: take "
        "-log(1 - p(K | x_fake)).",
        (Term(FAKE, found_out),),
    ),
    Slip(
        "The generator aims at the likeliest real class of each fake: 1 - p(K | x) is the sum of "
        "all real ones.",
        (Term(FAKE, confident),),
    ),
    Slip(
        "The generator matches mean logits, as in feature matching: take -log(1 - p(K | x_fake)).",
        (Term(FAKE, matched),),
    ),
)


def schedule(questions: Plain, asked: Plain) -> tuple[Update, ...]:
    """The discriminator on sgan_d_loss, or on its stand-in; then the generator."""
    posed = questions.get("stand_ins", {}).get("sgan_d_loss")
    terms = USUAL
    if posed:
        terms = (
            Term(LAB, picked, 1, posed["lab"]),
            Term(UNL, last_squared, 1, posed["unl"]),
            Term(FAKE, first_squared, 1, posed["fake"]),
        )
    return (
        Update(
            "the discriminator",
            "disc_opt",
            ("disc",),
            "disc_loss",
            terms,
            noise="gen",
            slips=() if posed else DISC_SLIPS,
            words="sgan_d_loss of labelled, unlabelled and detached fakes",
        ),
        Update(
            "the generator",
            "gen_opt",
            ("gen",),
            "gen_loss",
            (Term(FAKE, taken_for_real),),
            noise="gen",
            slips=GEN_SLIPS,
            words="-mean log(1 - p(K | x_fake)), with the discriminator already updated",
        ),
    )


JUDGE = Steps(
    schedule,
    ("disc_loss", "gen_loss"),
    {
        "eval": "is right in eval mode, for more labels than images",
        "one": "is right for one image of each kind and two classes",
        "frozen": "is right with a part of each player frozen",
        "large": "is right for many images",
    },
    lambda asked, data: (len(data["unlabelled"]), asked["sizes"]["z_dim"]),
    "(len(unlabelled), z_dim)",
    large="large",
    lenient=("frozen",),
    names={"gen": "the generator", "disc": "the discriminator"},
)
