"""Asks for a player's loss: the players note what they are given, and a step follows its gradient.

The answer gives a loss; the step along it is taken here, so that where the weights went says what
the gradient was, and `graders.judges.kit.steps` can replay it.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import RAISED, Expected, Many, Maybe, Record, Text
from graders.exercise import StandIn
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import steps
from graders.questions.kit.nets import Net
from graders.questions.kit.steps import BCE, Stage, pose
from graders.questions.kit.steps_pose import LARGE, players, real_points

MIXED: Plain = {"kind": "mixed", "offset": -60.0}
EACH: Plain = {"kind": "each", "offset": -60.0}
MOST_PLACES = 40
LossOf = Callable[..., Any]


def pose_losses(rng: np.random.Generator, holds: tuple[str, ...], each: bool) -> Plain:
    """Plain functions as players, twice in a row; logits far from 0; modules in both modes.

    holds: the nets to which gradients are looked at. each: whether a criterion gives a tensor.
    """
    n, z_dim, few = (int(k) for k in rng.choice(np.arange(3, 10), size=3, replace=False))
    eval_nets = players(rng, z_dim, modes=(False, True), disc_frozen=("B",))
    far, large = players(rng, few), players(rng, LARGE["z_dim"])
    disc = far["disc"]["weights"]
    disc["A"] = 20.0 * disc["A"] / np.linalg.norm(disc["A"])
    many = int(rng.integers(30, 40))
    probes = {
        "usual": _probe(rng, players(rng, z_dim), holds, n, z_dim, MIXED, 0.02, calls=2),
        "bce": _probe(rng, far, holds, many, few, BCE, 0.1, images=True),
        "train": _probe(rng, players(rng, n), holds, few, n, BCE, 0.5, plain=False),
        "eval": _probe(rng, eval_nets, holds, 1, z_dim, MIXED, 0.02, plain=False),
        "large": _probe(rng, large, holds, LARGE["n"], LARGE["z_dim"], BCE, 0.5, calls=2),
    }
    more = {"each": _probe(rng, players(rng, few), holds, n, few, EACH, 0.02)} if each else {}
    return {"probes": probes | more}


def _probe(
    rng: np.random.Generator,
    nets: Plain,
    holds: tuple[str, ...],
    n: int,
    z_dim: int,
    criterion: Plain,
    rate: float,
    plain: bool = True,
    calls: int = 1,
    images: bool = False,
) -> Plain:
    data = [{"real": real_points(rng, n)} for _ in range(calls)]
    sizes = {"z_dim": z_dim, "plain": plain, "images": images}
    return pose(nets, {"opt": (rate, holds)}, data, sizes, criterion)


def call(loss_of: LossOf, stage: Stage) -> Any:
    """The loss of what stands on the stage, and a step along its gradient."""
    nets, real = list(stage.nets.values()), stage.data["real"]
    given = [_plain(net) for net in nets] if stage.sizes["plain"] else nets
    if stage.sizes["images"]:
        given, real = _of_images(*nets), real[:, None, None]
    before = {net.name: [_copy(p.grad) for p in net.parameters()] for net in nets}
    loss = loss_of(*given, stage.criterion, real, len(real), stage.sizes["z_dim"], "cpu")
    for net in nets:
        now = [p.grad for p in net.parameters()]
        if not all(map(_same, before[net.name], now)):
            stage.log.note("grads", net.name)
    stage.log.note("loss", type(loss).__name__[:40], [array(loss)])
    if stage.asked["criterion"]["kind"] == "each" and isinstance(loss, Tensor):
        loss = loss.mean()  # a tensor is taken where the criterion gives one
    stage.opts["opt"].zero_grad()
    if isinstance(loss, Tensor) and loss.requires_grad and loss.numel() == 1:
        loss.reshape(()).backward()
    stage.opts["opt"].step()
    return loss


def _plain(net: Net) -> Callable[[Tensor], Tensor]:
    """A function without modes and parameters."""
    return lambda x: net(x)


def _of_images(gen: Net, disc: Net) -> list[Callable[[Tensor], Tensor]]:
    """Functions for images (n, 1, 1, 2) that take nothing else."""
    return [lambda z: gen(z)[:, None, None], lambda x: disc(x[:, 0, 0])]


def _copy(x: Tensor | None) -> Tensor | None:
    return None if x is None else x.clone()


def _same(a: Tensor | None, b: Tensor | None) -> bool:
    return (a is None) == (b is None) and (a is None or b is None or torch.equal(a, b))


def device(loss_of: LossOf) -> Plain:
    """Where noise and targets lie when all else lies on the meta device."""
    seen: dict[str, list[str]] = {"noise": [], "targets": []}

    def gen(noise: Tensor) -> Tensor:
        seen["noise"] += [noise.device.type][: MOST_PLACES - len(seen["noise"])]
        return torch.zeros(noise.shape[0], 3, device="meta")

    def disc(images: Tensor) -> Tensor:
        return torch.zeros(images.shape[0], 1, device="meta", requires_grad=True) * 1

    def criterion(prediction: Tensor, target: Tensor) -> Tensor:
        seen["targets"] += [target.device.type][: MOST_PLACES - len(seen["targets"])]
        return torch.zeros((), device="meta", requires_grad=True) * 1

    real = torch.zeros(5, 3, device="meta")
    result = attempt(lambda: loss_of(gen, disc, criterion, real, 5, 2, "meta") and None)
    return {**seen, "raised": result["raised"]}


def border(questions: Plain) -> Expected:
    """What the players saw, and where noise and targets lay."""
    places = Many(Text(40), MOST_PLACES)
    where = Record({"noise": places, "targets": places, "raised": Maybe(RAISED)})
    return steps.border(questions, {"device": where})


def _pose_pool(rng: np.random.Generator) -> Plain:
    """Normal numbers for a stand-in of get_noise."""
    return {"pool": rng.normal(size=4 * LARGE["n"] * LARGE["z_dim"]).astype(np.float32)}


def _from_pool(posed: Plain) -> Callable[..., Tensor]:
    """A function that hands out the pool's numbers one after another, as get_noise would."""
    pool, given = torch.from_numpy(posed["pool"].copy()), [0]

    def get_noise(n_samples: int, z_dim: int, device: Any = "cpu") -> Tensor:
        places = (torch.arange(n_samples * z_dim) + given[0]) % len(pool)
        given[0] += n_samples * z_dim
        return pool[places].view(n_samples, z_dim).to(device)

    return get_noise


USES = {"get_noise": StandIn(_pose_pool, _from_pool)}
"""The earlier exercise that both losses may call."""
