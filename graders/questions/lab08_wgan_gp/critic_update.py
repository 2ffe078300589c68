"""Asks for one step of a critic under the gradient penalty."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from torch import Tensor

from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.steps import NO_CRITERION, Stage, border, observe, pose
from graders.questions.kit.steps_pose import LARGE, real_points


def pose_all(rng: np.random.Generator) -> Plain:
    """Given lam, twice; by default, in eval mode, images; one point, no penalty; frozen; many."""
    few, many, z_dim = (int(rng.integers(low, low + 6)) for low in (4, 17, 10))
    given = {"lam": float(rng.uniform(2.0, 4.0))}
    little = {"lam": float(rng.uniform(0.3, 0.8))}
    return {
        "probes": {
            "given": _probe(rng, few, z_dim, given, calls=2),
            "default": _probe(rng, many, z_dim + 1, {}, modes=(False, True), shape=(1, 1, 2)),
            "one": _probe(rng, 1, z_dim, {"lam": 0.0}, junk=False),
            "frozen": _probe(rng, 3, z_dim, little, frozen=("a",), gen_frozen=("A",)),
            "large": _probe(rng, LARGE["n"], LARGE["z_dim"], given, calls=2),
        }
    }


def _probe(
    rng: np.random.Generator,
    n: int,
    z_dim: int,
    sizes: Plain,
    calls: int = 1,
    modes: tuple[bool, bool] = (True, False),
    junk: bool = True,
    frozen: tuple[str, ...] = (),
    gen_frozen: tuple[str, ...] = (),
    shape: tuple[int, ...] = (),
) -> Plain:
    data = [{"real": real_points(rng, n)} for _ in range(calls)]
    nets = {
        "gen": pose_net(rng, z_dim, 2, modes, junk, gen_frozen, shape),
        "critic": _critic(rng, data[0]["real"], modes, junk, frozen),
    }
    opts = {"crit_opt": (0.05, ["critic"])}
    return pose(nets, opts, data, {"z_dim": z_dim, **sizes}, NO_CRITERION)


def _critic(
    rng: np.random.Generator,
    real: np.ndarray,
    modes: tuple[bool, bool],
    junk: bool,
    frozen: tuple[str, ...],
) -> Plain:
    """A critic that is steeper than 1 at some of the points, and less steep at others."""
    for _ in range(1000):
        net = pose_net(rng, 2, 1, modes, junk, frozen)
        weights = net["weights"] = {k: 2 * x for k, x in net["weights"].items()}
        slopes = weights["A"].T + (real @ weights["B"]) * weights["B"].T
        lengths = np.linalg.norm(slopes, axis=1)
        if len(real) < 3 or (lengths.min() < 0.7 and 1.3 < lengths.max() < 4):
            break
    return net


def call(answer: Any, stage: Stage) -> Any:
    """`critic_update(gen, critic, crit_opt, real, z_dim, lam)`."""
    players, opt = stage.nets.values(), stage.opts["crit_opt"]
    real = stage.data["real"]
    if shape := stage.asked["nets"]["gen"]["shape"]:
        real = real.view(len(real), *shape)
    return answer(*players, opt, real, *stage.sizes.values())


def squares(posed: Plain) -> Callable[..., Tensor]:
    """In place of the penalty: lam times a factor times the mean square score half way."""

    def gradient_penalty(critic: Any, real: Tensor, fake: Tensor, lam: float = 10.0) -> Tensor:
        half_way = (real + fake).detach() / 2
        scores: Tensor = critic(half_way)
        return lam * posed["factor"] * scores.square().mean()

    return gradient_penalty


POSED = StandIn(lambda rng: {"factor": float(rng.uniform(0.4, 0.7))}, squares)
EXERCISE = Exercise(3, pose_all, partial(observe, call=call), border, {"gradient_penalty": POSED})
