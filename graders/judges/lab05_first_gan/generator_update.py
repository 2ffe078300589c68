"""Judges the generator's half of a training step."""

from graders.judges.kit import tape
from graders.judges.kit.steps import Play, Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.tape import Value
from graders.judges.lab05_first_gan.handed import handed_slip


def gen_loss(play: Play, _: float) -> Value:
    """What the loss that was handed over computes."""
    scores = play.net("disc")(play.net("gen")(play.noise))
    return tape.mean(scores) * play.sizes["slope"] + play.sizes["offset"]


def disc_slip(call: Reading) -> str | None:
    """The discriminator's step is done: no step and no backward for it."""
    if call.steps_of("disc_opt"):
        return "disc_opt took a step; only gen_opt should."
    if any(e["what"] == "back" and e["who"] == "disc_loss" for e in call.look["log"]):
        return "backward ran through disc_loss again: that step has been taken already."
    return None


SCHEDULE = (
    Update(
        "the generator",
        "gen_opt",
        ("gen",),
        "gen_loss",
        (Term("the fakes", gen_loss),),
        noise="gen",
        words="gen_loss alone",
    ),
)
JUDGE = Steps(
    lambda questions, asked: SCHEDULE,
    ("gen_loss",),
    {
        "eval": "is right in eval mode, with nothing in .grad before",
        "elsewhere": "is right on another device, with a larger z_dim",
    },
    lambda asked, data: (asked["sizes"]["cur_batch_size"], asked["sizes"]["z_dim"]),
    names={"gen": "the generator", "disc": "the discriminator"},
    extra=(
        Aspect(
            "loss",
            "gets its loss from get_gen_loss",
            handed_slip("get_gen_loss", "cur_batch_size"),
            1,
            False,
        ),
        Aspect("disc", "leaves the discriminator and its loss", disc_slip, 1, False),
    ),
)
