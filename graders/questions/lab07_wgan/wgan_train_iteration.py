"""Asks for one WGAN iteration: several steps of a clipped critic, then one of the generator."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.steps import NO_CRITERION, Stage, border, observe, pose
from graders.questions.kit.steps_pose import LARGE, real_points


def pose_all(rng: np.random.Generator) -> Plain:
    """Given n_critic, clip, twice; by default, in eval mode; one point; partly frozen; large."""
    given = {"n_critic": 3, "clip": float(rng.uniform(0.1, 0.15))}
    few, many, z_dim = (int(rng.integers(low, low + 6)) for low in (4, 17, 10))
    once = {"n_critic": 1, "clip": float(rng.uniform(0.2, 0.3))}
    return {
        "probes": {
            "given": _probe(rng, few, z_dim, given, calls=2),
            "default": _probe(rng, many, z_dim, {}, modes=(False, True)),
            "one": _probe(rng, 1, z_dim, once, junk=False),
            "frozen": _frozen(rng, few, z_dim, once),
            "large": _probe(rng, LARGE["n"], LARGE["z_dim"], once | {"n_critic": 2}, calls=2),
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
) -> Plain:
    nets = {"gen": pose_net(rng, z_dim, 2, modes, junk), "critic": pose_net(rng, 2, 1, modes, junk)}
    turns = range(sizes.get("n_critic", 5) + 3)
    data = [{"real": [real_points(rng, n) for _ in turns]} for _ in range(calls)]
    opts = {"gen_opt": (3.0, ["gen"]), "crit_opt": (0.3, ["critic"])}
    return pose(nets, opts, data, {"z_dim": z_dim, **sizes}, NO_CRITERION)


def _frozen(rng: np.random.Generator, n: int, z_dim: int, sizes: Plain) -> Plain:
    """A critic of which a part is frozen, at weights that the clamp leaves as they are."""
    probe = _probe(rng, n, z_dim, sizes)
    critic = pose_net(rng, 2, 1, frozen=("a",))
    critic["weights"]["a"] = rng.uniform(-0.1, 0.1, size=1)
    probe["nets"]["critic"] = critic
    return probe


def call(answer: Any, stage: Stage) -> Any:
    """`wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic, clip)`."""
    sizes = dict(stage.sizes)
    next_real, z_dim = stage.hand_out("real"), sizes.pop("z_dim")
    return answer(*stage.nets.values(), *stage.opts.values(), next_real, z_dim, *sizes.values())


def _weights(rng: np.random.Generator) -> Plain:
    return {"real": float(rng.uniform(0.5, 0.9)), "fake": float(rng.uniform(1.2, 1.8))}


def critic_loss(posed: Plain) -> Any:
    """A loss with weights of its own for the two means."""
    return lambda crit_real, crit_fake: (
        posed["fake"] * crit_fake.mean() - posed["real"] * crit_real.mean()
    )


def gen_loss(posed: Plain) -> Any:
    """A loss with a weight of its own."""
    return lambda crit_fake: -posed["fake"] * crit_fake.mean()


def shrink(posed: Plain) -> Any:
    """In place of a clamp: every weight times 1 - factor c."""

    def clip_weights(critic: nn.Module, c: float = 0.01) -> None:
        with torch.no_grad():
            for parameter in critic.parameters():
                weight: Tensor = parameter
                weight.mul_(1 - posed["factor"] * c)

    return clip_weights


EXERCISE = Exercise(
    4,
    pose_all,
    partial(observe, call=call),
    border,
    {
        "wgan_critic_loss": StandIn(_weights, critic_loss),
        "wgan_gen_loss": StandIn(_weights, gen_loss),
        "wgan_clip_weights": StandIn(lambda rng: {"factor": float(rng.uniform(2, 3))}, shrink),
    },
)
