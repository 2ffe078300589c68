"""Judges one full training step: the discriminator's, then the generator's against the new one."""

from graders.judges.kit.steps import Play, Term, Update
from graders.judges.kit.steps_judge import Steps
from graders.judges.kit.tape import Value


def on_real(play: Play, target: float) -> Value:
    """criterion(disc(real), target)."""
    return play.compare(play.net("disc")(play.batch("real")), target)


def on_fakes(play: Play, target: float) -> Value:
    """criterion(disc(gen(noise)), target)."""
    return play.compare(play.net("disc")(play.net("gen")(play.noise)), target)


SCHEDULE = (
    Update(
        "the discriminator",
        "disc_opt",
        ("disc",),
        "disc_loss",
        (Term("the real points", on_real, 1, 0.5, 0), Term("the fakes", on_fakes, 0, 0.5, 1)),
        noise="gen",
        words="the mean of criterion(disc(real), 1) and criterion(disc(fake), 0)",
    ),
    Update(
        "the generator",
        "gen_opt",
        ("gen",),
        "gen_loss",
        (Term("the fakes", on_fakes, 1, 1, 0),),
        noise="gen",
        words="criterion(disc(gen(noise)), 1), with the discriminator already updated",
    ),
)
JUDGE = Steps(
    lambda questions, asked: SCHEDULE,
    ("disc_loss", "gen_loss"),
    {
        "bce": "is right with BCE, eval mode and more points",
        "sure": "is right for one point and a discriminator that is sure",
        "frozen": "is right for two points, with a part of each player frozen",
        "large": "is right for many points",
    },
    lambda asked, data: (len(data["real"]), asked["sizes"]["z_dim"]),
    "(len(real), z_dim)",
    large="large",
    lenient=("frozen",),
    names={"gen": "the generator", "disc": "the discriminator"},
)
