"""Judges one step of pix2pix; Isola et al. 2017, section 3.3."""

from collections.abc import Callable

from graders.judges.kit import tape
from graders.judges.kit.pixels import pixels
from graders.judges.kit.steps import Formula, Play, Slip, Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.tape import Value
from graders.plain import Plain

DEFAULT_LAM = 100.0


def made(play: Play) -> Value:
    """gen(cond), pixel by pixel."""
    return play.net("gen")(pixels(play, "cond"))


def on_real(play: Play) -> Value:
    """disc(cond, target)."""
    return play.net("disc")(pixels(play, "cond"), pixels(play, "target"))


def on_fake(play: Play) -> Value:
    """disc(cond, gen(cond))."""
    return play.net("disc")(pixels(play, "cond"), made(play))


def real_pairs(play: Play, target: float) -> Value:
    """The cross-entropy of real pairs."""
    return play.compare(on_real(play), target)


def fake_pairs(play: Play, target: float) -> Value:
    """The cross-entropy of fakes with their condition."""
    return play.compare(on_fake(play), target)


def turned_real(play: Play, target: float) -> Value:
    """The image in the place of the condition."""
    logits = play.net("disc")(pixels(play, "target"), pixels(play, "cond"))
    return play.compare(logits, target)


def turned_fake(play: Play, target: float) -> Value:
    """The same for fakes."""
    return play.compare(play.net("disc")(made(play), pixels(play, "cond")), target)


def distance(change: Callable[[Value], Value]) -> Formula:
    """The mean over all numbers of fake - target, changed."""
    return lambda play, _: tape.mean(change(made(play) - pixels(play, "target")))


def squared(logits: Callable[[Play], Value]) -> Formula:
    """The mean square of logits."""
    return lambda play, _: tape.mean(logits(play) ** 2)


def mean(logits: Callable[[Play], Value]) -> Formula:
    """The mean of logits."""
    return lambda play, _: tape.mean(logits(play))


L1, L2 = distance(tape.magnitude), distance(lambda x: x**2)
REAL, FAKE, FAR = "the real pairs", "the fakes", "the distance to the target"
DISC = (Term(REAL, real_pairs, 1, 0.5, 0), Term(FAKE, fake_pairs, 0, 0.5, 1))
FOOL = Term(FAKE, fake_pairs, 1, 1, 0)
TURNED = "The discriminator got (image, condition): the condition comes first."


def disc_slips() -> tuple[Slip, ...]:
    """Other losses of the discriminator."""
    real, fake = DISC
    turned = Term(REAL, turned_real, 1, 0.5), Term(FAKE, turned_fake, 0, 0.5)
    return (
        Slip(TURNED, turned),
        Slip(TURNED, (turned[0], fake)),
        Slip(TURNED, (real, turned[1])),
    )


def gen_slips(lam: float) -> tuple[Slip, ...]:
    """Other losses of the generator."""
    weights = (
        (DEFAULT_LAM, "lam is 100 whatever is handed over: hand it on to the loss."),
        (10.0, "lam is 10 whatever is handed over: hand it on to the loss."),
        (1.0, "The factor lam of the distance is missing."),
        (lam * lam, "The distance is multiplied by lam twice: pix2pix_gen_loss does it already."),
    )
    others = [Slip(hint, (FOOL, Term(FAR, L1, 1, x))) for x, hint in weights if x not in (lam, 0.0)]
    return (
        *others,
        Slip(
            "The whole loss is multiplied by lam: the discriminator's part keeps its weight of 1.",
            (Term(FAKE, fake_pairs, 1, lam), Term(FAR, L1, 1, lam * lam)),
        ),
        Slip(
            "The distance to the target is squared: take the mean of |fake - target|.",
            (FOOL, Term(FAR, L2, 1, lam)),
        ),
        Slip(TURNED, (Term(FAKE, turned_fake, 1), Term(FAR, L1, 1, lam))),
        Slip(
            "The generator is told to be taken for fake: its target is 1, not 0.",
            (Term(FAKE, fake_pairs, 0), Term(FAR, L1, 1, lam)),
        ),
        Slip(
            "The generator minimises -bce(disc(cond, fake), 0), which saturates: take target 1.",
            (Term(FAKE, fake_pairs, 0, -1.0), Term(FAR, L1, 1, lam)),
        ),
        Slip(
            "The discriminator's loss on fakes is halved, the generator's is not.",
            (Term(FAKE, fake_pairs, 1, 0.5), Term(FAR, L1, 1, lam)),
        ),
    )


def disc_terms(posed: Plain | None) -> tuple[Term, ...]:
    """Of pix2pix_disc_loss, or of what stands in for it."""
    if not posed:
        return DISC
    return (
        Term(FAKE, squared(on_fake), 0, posed["one"]),
        Term(REAL, mean(on_real), 1, -posed["two"]),
    )


def gen_terms(posed: Plain | None, lam: float) -> tuple[Term, ...]:
    """Of pix2pix_gen_loss, or of what stands in for it."""
    terms = (FOOL, Term(FAR, L1, 1, lam))
    if posed:
        weights = posed["one"], lam * posed["two"]
        terms = (Term(FAKE, squared(on_fake), 1, weights[0]), Term(FAR, L2, 1, weights[1]))
    return terms if lam else terms[:1]


def schedule(questions: Plain, asked: Plain) -> tuple[Update, ...]:
    """The discriminator, then the generator against the new one."""
    posed = questions.get("stand_ins", {})
    lam = asked["sizes"].get("lam", DEFAULT_LAM)
    of_disc, of_gen = posed.get("pix2pix_disc_loss"), posed.get("pix2pix_gen_loss")
    return (
        Update(
            "the discriminator",
            "disc_opt",
            ("disc",),
            "disc_loss",
            disc_terms(of_disc),
            slips=() if of_disc else disc_slips(),
            words="pix2pix_disc_loss(disc, cond, target, fake)",
        ),
        Update(
            "the generator",
            "gen_opt",
            ("gen",),
            "gen_loss",
            gen_terms(of_gen, lam),
            slips=() if of_gen else gen_slips(lam),
            words="pix2pix_gen_loss(...), with the discriminator already updated",
        ),
    )


def calls_slip(call: Reading) -> str | None:
    """With dropout a third picture would be one that no term was about."""
    count = sum(e["what"] == "call" and e["who"] == "gen" for e in call.look["log"])
    if count > 2:
        return f"The generator was called {count} times: one fake serves both terms of its loss."
    return None


JUDGE = Steps(
    schedule,
    ("disc_loss", "gen_loss"),
    {
        "default": "has the default lam=100, also in eval mode",
        "one": "is right for one image and lam=0",
        "frozen": "is right with a part of each player frozen",
    },
    lenient=("frozen",),
    names={"gen": "the generator", "disc": "the discriminator"},
    extra=(Aspect("calls", "calls the generator once or twice", calls_slip, 0.5, False),),
)
