"""Judges `get_disc_loss`: its value, its gradient to the discriminator, none to the generator."""

from collections.abc import Iterator
from dataclasses import replace

from graders.judges.kit.steps import Term, Update
from graders.judges.kit.steps_judge import Aspect, Steps
from graders.judges.kit.steps_moment import Edit, Moment, summed
from graders.judges.kit.steps_replay import Reading
from graders.judges.lab05_first_gan import losses
from graders.judges.lab05_first_gan.loss_slips import disc_value_hint
from graders.judges.lab05_first_gan.losses import off_from, on_detached, on_fakes, on_real

FAKES, REAL = Term("fakes", on_detached, 0, 0.5), Term("real images", on_real, 1, 0.5)


def value_slip(call: Reading) -> str | None:
    """The mean of the criterion on fakes and on real images."""
    right = off_from(call, (FAKES, REAL))
    return None if right is None else disc_value_hint(call, losses.given(call), right)


def tell(call: Reading) -> str | None:
    """What the players were given tells of what raised; else the value is told first."""
    if call.look["raised"]:
        return disc_value_hint(call)
    return losses.waits(call, (FAKES, REAL))


def edits(m: Moment) -> Iterator[Edit]:
    """Where a graph was lost, or leads too far."""
    zero = {key: 0 * x for key, x in m.reading.state.items()}
    reaches = "No gradient reaches the discriminator: detach the fakes, not what disc says of them."
    yield Edit(reaches, zero)
    lost = "The gradient to the discriminator is not that of the mean of both terms: "
    leaks = "The loss sends a gradient into the generator: detach the fakes before disc sees them."
    for noise in m.few:
        fakes, real = m.measured(FAKES, noise), m.measured(REAL, noise)
        for term in (fakes, real):
            yield Edit(f"{lost}did one term lose its graph?", summed([(0.5, term)]).grads)
        leaking = m.measured(replace(FAKES, formula=on_fakes), noise)
        for share in (0.5, 0.0):
            yield Edit(leaks, summed([(0.5, leaking), (share, real)]).grads)


DISC = Update(
    "the discriminator",
    "opt",
    ("gen", "disc"),
    "loss",
    (FAKES, REAL),
    noise="gen",
    title="sends its gradient to the discriminator, none to the generator",
    words="the mean of both terms",
    tell=tell,
)
JUDGE = Steps(
    lambda questions, asked: (DISC,),
    (),
    losses.TITLES,
    lambda asked, data: (len(data["real"]), asked["sizes"]["z_dim"]),
    "(num_images, z_dim)",
    large="large",
    names={"gen": "the generator", "disc": "the discriminator"},
    extra=(
        losses.TYPE,
        Aspect(
            "value",
            "is the mean of the criterion on fakes and on real images",
            value_slip,
            2,
            heavy=True,
        ),
        losses.GRADS,
    ),
    also=losses.device_rows,
    edits=edits,
)
