"""Asks for the discriminator's half of a training step, its loss handed over as a function."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.steps import NO_CRITERION, Stage, border, observe, pose
from graders.questions.kit.steps_pose import players, real_points
from graders.questions.lab05_first_gan.handed import handed


def pose_all(rng: np.random.Generator) -> Plain:
    """Losses far below 0, far above and near it; one image, and more than any batch of the lab."""
    few, many = int(rng.integers(5, 16)), int(rng.integers(140, 180))
    eval_nets = players(rng, 9, modes=(False, True), frozen=("a",), disc_frozen=("B",))
    return {
        "probes": {
            "twice": _probe(rng, players(rng, 7), 7, few, -20.0, calls=2),
            "eval": _probe(rng, eval_nets, 9, 1, 30.0, shape=(1, 2)),
            "elsewhere": _probe(rng, players(rng, 67), 67, many, 0.0, "cpu:0", (1, 2, 1)),
        }
    }


def _probe(
    rng: np.random.Generator,
    nets: Plain,
    z_dim: int,
    n: int,
    loss: float,
    device: str = "cpu",
    shape: tuple[int, ...] = (2,),
    calls: int = 1,
) -> Plain:
    """disc_opt holds more than the discriminator, as where a loss learns a number of its own."""
    nets = nets | {"more": pose_net(rng, 2, 1)}
    numbers = {"slope": float(rng.uniform(1.5, 2.5)), "loss": loss + float(rng.uniform(0.01, 0.05))}
    data = [{"real": real_points(rng, n).reshape(n, *shape)} for _ in range(calls)]
    sizes = {"z_dim": z_dim, "device": device, **numbers}
    return pose(nets, {"disc_opt": (0.2, ["disc", "more"])}, data, sizes, NO_CRITERION)


def call(answer: Any, stage: Stage) -> Any:
    """`discriminator_update(gen, disc, disc_opt, criterion, real, ..., get_disc_loss)`."""
    nets = {name: stage.nets[name] for name in ("gen", "disc")}
    real, sizes = stage.data["real"], {name: stage.sizes[name] for name in ("z_dim", "device")}
    came = real.clone()
    images = {"criterion": stage.criterion, "real": came, "num_images": len(real)}
    loss = handed("get_disc_loss", stage, nets | images | sizes, partial(_loss, stage, came))
    opt = stage.opts["disc_opt"]
    return answer(*nets.values(), opt, stage.criterion, real, *sizes.values(), loss)


def _loss(stage: Stage, real: Tensor) -> Tensor:
    """slope mean(disc(gen(noise))) - mean(disc(real)), moved to the value that was posed."""
    gen, disc = stage.nets["gen"], stage.nets["disc"]
    fakes = gen(torch.randn(len(real), stage.sizes["z_dim"])).detach()
    on_fakes, on_real = disc(fakes), disc(real.flatten(1))
    loss: Tensor = stage.sizes["slope"] * on_fakes.mean() - on_real.mean()
    return loss - loss.detach() + stage.sizes["loss"]


EXERCISE = Exercise(3, pose_all, partial(observe, call=call), border)
