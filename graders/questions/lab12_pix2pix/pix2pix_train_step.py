"""Asks for one step of pix2pix, on small images."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit.nets import Log, Net, pose_net
from graders.questions.kit.probes import setting
from graders.questions.kit.steps import BCE, Stage, border, observe, pose

COND, IMAGE = 3, 2
"""Channels of condition and image."""


def pose_all(rng: np.random.Generator) -> Plain:
    """Given lam, twice; by default, in eval mode; one image and lam 0; frozen, and lam small."""
    few, many = int(rng.integers(3, 6)), int(rng.integers(17, 20))
    given, little = {"lam": setting(rng, 1.5, 3.0)}, {"lam": setting(rng, 0.3, 0.8)}
    return {
        "probes": {
            "given": _probe(rng, few, (2, 3), given, 0.2, calls=2),
            "default": _probe(rng, many, (2, 1), {}, 0.01, modes=(False, True)),
            "one": _probe(rng, 1, (3, 2), {"lam": 0.0}, 0.4, junk=False),
            "frozen": _probe(rng, 2, (2, 2), little, 0.4, frozen=("a",)),
        }
    }


def _probe(
    rng: np.random.Generator,
    n: int,
    sides: tuple[int, int],
    sizes: Plain,
    rate: float,
    calls: int = 1,
    modes: tuple[bool, bool] = (True, False),
    junk: bool = True,
    frozen: tuple[str, ...] = (),
) -> Plain:
    nets = {
        "gen": pose_net(rng, COND, IMAGE, modes, junk, frozen),
        "disc": pose_net(rng, COND + IMAGE, 1, modes, junk, frozen),
    }
    data = [_pairs(rng, nets["gen"], (n, COND, *sides)) for _ in range(calls)]
    opts = {"gen_opt": (rate, ["gen"]), "disc_opt": (0.4, ["disc"])}
    return pose(nets, opts, data, sizes, BCE)


def _pairs(rng: np.random.Generator, gen: Plain, shape: tuple[int, ...]) -> Plain:
    """Conditions, and targets that the generator nowhere nearly hits: there L1 has a kink."""
    cond = rng.normal(0.3, 1.0, shape)
    with torch.no_grad():
        made = Net("gen", gen, Log())(torch.tensor(cond, dtype=torch.float32)).numpy()
    gap = rng.uniform(0.3, 1.8, made.shape) * rng.choice([-1.0, 1.0, 1.0], made.shape)
    return {"cond": cond, "target": made + gap}


def call(answer: Any, stage: Stage) -> Any:
    """`pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam)`."""
    data, lam = stage.data.values(), stage.sizes.values()
    return answer(*stage.nets.values(), *stage.opts.values(), *data, *lam)


def posed_gen_loss(posed: Plain) -> Callable[..., Tensor]:
    """In place of pix2pix_gen_loss: squares, with weights of their own."""

    def pix2pix_gen_loss(
        disc: Any, cond: Tensor, fake: Tensor, target: Tensor, lam: float = 100.0
    ) -> Tensor:
        squares: Tensor = disc(cond, fake).square().mean()
        return posed["one"] * squares + lam * posed["two"] * (fake - target).square().mean()

    return pix2pix_gen_loss


def posed_disc_loss(posed: Plain) -> Callable[..., Tensor]:
    """In place of pix2pix_disc_loss: squares, with weights of their own."""

    def pix2pix_disc_loss(disc: Any, cond: Tensor, real: Tensor, fake: Tensor) -> Tensor:
        squares: Tensor = disc(cond, fake.detach()).square().mean()
        return posed["one"] * squares - posed["two"] * disc(cond, real).mean()

    return pix2pix_disc_loss


def _weights(rng: np.random.Generator) -> Plain:
    return {name: float(rng.uniform(0.2, 0.4)) for name in ("one", "two")}


USES = {
    "pix2pix_gen_loss": StandIn(_weights, posed_gen_loss),
    "pix2pix_disc_loss": StandIn(_weights, posed_disc_loss),
}
EXERCISE = Exercise(4, pose_all, partial(observe, call=call), border, USES)
