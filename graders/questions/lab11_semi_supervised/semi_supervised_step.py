"""Asks for one step of the K + 1 game, in the plane."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from torch import Tensor

from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.probes import labels
from graders.questions.kit.steps import NO_CRITERION, Stage, border, observe, pose
from graders.questions.kit.steps_pose import LARGE, WIDTH, real_points


def pose_all(rng: np.random.Generator) -> Plain:
    """Fewer labels than images, twice; eval mode and more labels; one of each; frozen; many."""
    few, more, many = (int(rng.integers(low, low + 3)) for low in (3, 7, 17))
    large = LARGE["n"], LARGE["z_dim"]
    return {
        "probes": {
            "usual": _probe(rng, (few, more), more + 1, 4, calls=2),
            "eval": _probe(rng, (many, few), few + 2, 3, modes=(False, True)),
            "one": _probe(rng, (1, 1), few, 2, junk=False),
            "frozen": _probe(rng, (few, 2), few + 1, 3, frozen=("B",)),
            "large": _probe(rng, (few, large[0]), large[1], 3, calls=2),
        }
    }


def _probe(
    rng: np.random.Generator,
    sizes: tuple[int, int],
    z_dim: int,
    classes: int,
    calls: int = 1,
    modes: tuple[bool, bool] = (True, False),
    junk: bool = True,
    frozen: tuple[str, ...] = (),
) -> Plain:
    n, m = sizes
    data = [
        {
            "labelled": real_points(rng, n),
            "y": labels(rng, n, classes),
            "unlabelled": real_points(rng, m),
        }
        for _ in range(calls)
    ]
    nets = {
        "gen": pose_net(rng, z_dim, WIDTH, modes, junk, frozen),
        "disc": pose_net(rng, WIDTH, classes + 1, modes, junk, frozen),
    }
    opts = {"gen_opt": (0.4, ["gen"]), "disc_opt": (0.3, ["disc"])}
    return pose(nets, opts, data, {"z_dim": z_dim}, NO_CRITERION)


def call(answer: Any, stage: Stage) -> Any:
    """`semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim)`."""
    data, z_dim = stage.data.values(), stage.sizes["z_dim"]
    return answer(*stage.nets.values(), *stage.opts.values(), *data, z_dim)


def posed_loss(posed: Plain) -> Callable[..., Tensor]:
    """In place of sgan_d_loss: a loss with three weights of its own."""

    def sgan_d_loss(lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
        at_labels = lab.gather(1, y[:, None]).mean()
        return (
            posed["lab"] * at_labels
            + posed["unl"] * unl[:, -1].square().mean()
            + posed["fake"] * fake[:, 0].square().mean()
        )

    return sgan_d_loss


def _weights(rng: np.random.Generator) -> Plain:
    return {name: float(rng.uniform(0.4, 0.7)) for name in ("lab", "unl", "fake")}


USES = {"sgan_d_loss": StandIn(_weights, posed_loss)}
EXERCISE = Exercise(4, pose_all, partial(observe, call=call), border, USES)
