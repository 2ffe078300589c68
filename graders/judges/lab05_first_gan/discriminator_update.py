"""Judges the discriminator's half of a training step."""

from graders.judges.kit import tape
from graders.judges.kit.steps import Play, Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.tape import Value
from graders.judges.lab05_first_gan.handed import handed_slip


def disc_loss(play: Play, _: float) -> Value:
    """What the loss that was handed over computes."""
    disc, real = play.net("disc"), play.batch("real")
    on_fakes = disc(tape.detach(play.net("gen")(play.noise)))
    loss = tape.mean(on_fakes) * play.sizes["slope"] - tape.mean(disc(real.reshape(len(real), -1)))
    return loss - tape.detach(loss) + play.sizes["loss"]


SCHEDULE = (
    Update(
        "the discriminator",
        "disc_opt",
        ("disc", "more"),
        "disc_loss",
        (Term("both batches", disc_loss),),
        noise="gen",
        words="disc_loss",
    ),
)
JUDGE = Steps(
    lambda questions, asked: SCHEDULE,
    ("disc_loss",),
    {
        "eval": "is right in eval mode, for one image",
        "elsewhere": "is right on another device, for many images",
    },
    lambda asked, data: (len(data["real"]), asked["sizes"]["z_dim"]),
    names={"gen": "the generator", "disc": "the discriminator", "more": "what else disc_opt holds"},
    extra=(
        Aspect(
            "loss",
            "gets its loss from get_disc_loss",
            handed_slip("get_disc_loss", "len(real)", by_position_once=True),
            1,
            False,
            heavy=True,
        ),
    ),
)
