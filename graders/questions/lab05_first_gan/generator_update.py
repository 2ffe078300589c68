"""Asks for the generator's half of a training step, its loss handed over as a function."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.steps import NO_CRITERION, Stage, border, observe, pose
from graders.questions.kit.steps_pose import players, real_points
from graders.questions.lab05_first_gan.handed import handed


def pose_all(rng: np.random.Generator) -> Plain:
    """Twice in a row; in eval mode, nothing in .grad, disc partly frozen; on another device."""
    eval_nets = players(rng, 9, modes=(False, True), disc_frozen=("B",))
    for net in eval_nets.values():
        net["junk"] = {}
    return {
        "probes": {
            "twice": _probe(rng, players(rng, 7), 7, -20.0, calls=2),
            "eval": _probe(rng, eval_nets, 9, 30.0),
            "elsewhere": _probe(rng, players(rng, 67), 67, 0.0, device="meta"),
        }
    }


def _probe(
    rng: np.random.Generator,
    nets: Plain,
    z_dim: int,
    offset: float,
    device: str = "cpu",
    calls: int = 1,
) -> Plain:
    # Far apart and odd: none is another one's neighbour, half or double, nor a usual constant.
    n, rows = (int(k) for k in rng.choice(np.arange(11, 60, 4), size=2, replace=False))
    slope = float(rng.uniform(1.5, 2.5))
    loss = {"slope": slope, "offset": offset + float(rng.normal())}
    sizes = {"cur_batch_size": n, "z_dim": z_dim, "device": device, **loss}
    opts = {"gen_opt": (0.2, ["gen"]), "disc_opt": (0.3, ["disc"])}
    data = [{"real": real_points(rng, rows)} for _ in range(calls)]
    return pose(nets, opts, data, sizes, NO_CRITERION)


def call(answer: Any, stage: Stage) -> Any:
    """`generator_update(gen, disc, ..., get_gen_loss, disc_loss)`."""
    sizes = {name: stage.sizes[name] for name in ("cur_batch_size", "z_dim", "device")}
    n, *others = sizes.items()
    expected = {**stage.nets, "criterion": stage.criterion, "num_images": n[1], **dict(others)}
    loss = handed("get_gen_loss", stage, expected, partial(_loss, stage))
    given = stage.criterion, stage.data["real"], *sizes.values(), loss, _past_loss(stage)
    return answer(*stage.nets.values(), *stage.opts.values(), *given)


def _loss(stage: Stage) -> Tensor:
    """slope mean(disc(gen(noise))) + offset."""
    sizes, nets = stage.sizes, stage.nets
    noise = torch.randn(sizes["cur_batch_size"], sizes["z_dim"])
    scores: Tensor = nets["disc"](nets["gen"](noise))
    return sizes["slope"] * scores.mean() + sizes["offset"]


def _past_loss(stage: Stage) -> Tensor:
    """The loss of the discriminator's step, already backpropagated; notes when it is once more."""
    loss = torch.ones(3, requires_grad=True).sum()
    loss.register_hook(lambda _: stage.log.note("back", "disc_loss"))
    return loss * 1.0


EXERCISE = Exercise(3, pose_all, partial(observe, call=call), border)
