"""Judges `get_gen_loss`: its value, and its gradient to the generator."""

from collections.abc import Iterator

from graders.judges.kit.steps import Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.steps_moment import Edit, Moment
from graders.judges.kit.steps_replay import Reading
from graders.judges.lab05_first_gan import losses
from graders.judges.lab05_first_gan.loss_slips import gen_value_hint
from graders.judges.lab05_first_gan.losses import off_from, on_fakes

FAKES = Term("fakes", on_fakes, 1)


def value_slip(call: Reading) -> str | None:
    """The criterion on the fakes with target 1."""
    right = off_from(call, (FAKES,))
    return None if right is None else gen_value_hint(call, losses.given(call), right)


def tell(call: Reading) -> str | None:
    """What the players were given tells of what raised; else the value is told first."""
    return gen_value_hint(call) if call.look["raised"] else losses.waits(call, (FAKES,))


def edits(m: Moment) -> Iterator[Edit]:
    """Where the graph was lost."""
    reaches = "No gradient reaches the generator: here nothing may be detached or under no_grad."
    yield Edit(reaches, {key: 0 * x for key, x in m.reading.state.items()})


GEN = Update(
    "the generator",
    "opt",
    ("gen",),
    "loss",
    (FAKES,),
    noise="gen",
    title="sends its gradient to the generator",
    words="criterion(disc(gen(noise)), 1)",
    tell=tell,
)
JUDGE = Steps(
    lambda questions, asked: (GEN,),
    (),
    losses.TITLES,
    lambda asked, data: (len(data["real"]), asked["sizes"]["z_dim"]),
    "(num_images, z_dim)",
    large="large",
    names={"gen": "the generator", "disc": "the discriminator"},
    extra=(
        losses.TYPE,
        Aspect("value", "is the criterion on the fakes with target 1", value_slip, 2, heavy=True),
        losses.GRADS,
    ),
    also=losses.device_rows,
    edits=edits,
)
