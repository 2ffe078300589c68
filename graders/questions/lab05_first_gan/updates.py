"""Asks for the generator's training step and looks at weights, optimisers and what was called."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.noise import facts

SLOPES = 6
"""So many calls of the loss have slopes of their own; more calls use them again."""


def pose_update(rng: np.random.Generator) -> Plain:
    """Weights of both players, and for each call of the loss another slope and offset."""
    size = int(rng.integers(3, 7))
    # Far apart and odd: none is another one's neighbour, half or double, nor a usual constant.
    n, real, z_dim = (int(k) for k in rng.choice(np.arange(5, 60, 4), size=3, replace=False))
    return {
        "gen": rng.normal(size=size),
        "disc": rng.normal(size=size),
        "slopes": rng.normal(size=(SLOPES, size)) + 2 * rng.choice([-1, 1], size=(SLOPES, 1)),
        "offsets": 10 * rng.normal(size=SLOPES),
        "junk": 50 * rng.normal(size=size),
        "lr": float(rng.uniform(0.05, 0.2)),
        "momentum": float(rng.uniform(0.5, 0.9)),
        "sizes": {"cur_batch_size": n, "real": real, "z_dim": z_dim},
    }


class Player(nn.Module):
    """A network reduced to its weights, with a child that has a mode."""

    def __init__(self, weight: np.ndarray, junk: np.ndarray) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(weight, dtype=torch.float32))
        self.child = nn.Dropout()
        self.weight.grad = torch.tensor(junk, dtype=torch.float32)

    def flags(self) -> Plain:
        """Modes and gradient flags."""
        return {
            "modes": [bool(m.training) for m in self.modules()],
            "requires_grad": [bool(p.requires_grad) for p in self.parameters()],
        }


class CountingSGD(torch.optim.SGD):
    """SGD that counts its steps and notes the gradients it finds at each."""

    steps = 0

    def __init__(self, weight: nn.Parameter, lr: float, momentum: float) -> None:
        super().__init__([weight], lr=lr, momentum=momentum)
        self.weight = weight
        self.found: list[np.ndarray | None] = []
        self.backward: list[int] = []
        self.calls: list[Plain] = []

    def step(self, closure: Any = None) -> Any:
        """One step, counted."""
        self.steps += 1
        self.found.append(array(self.weight.grad))
        self.backward.append(sum(call["backward"] for call in self.calls))
        return super().step(closure)


def observe_update(answer: Any, questions: Plain) -> Plain:
    """`generator_update` twice in a row, in train and in eval mode; once on another device."""
    if not callable(answer):
        raise TypeError(f"generator_update should be a function, but is a {type(answer).__name__}")
    look = partial(_two_updates, answer, questions)
    return settled(
        lambda: {
            "train": attempt(lambda: look(training=True, device="cpu")),
            "eval": attempt(lambda: look(training=False, device=torch.device("cpu"))),
            "device": attempt(lambda: _other_device(answer, questions)),
            "conduct": attempt(lambda: random_conduct(lambda: look(training=True, device="cpu"))),
        }
    )


def _other_device(answer: Any, questions: Plain) -> Plain:
    """What get_gen_loss is called with when `device` is the meta device, even if that raises."""
    arguments = _arguments(questions, True, "meta")
    calls: list[Plain] = []
    arguments["get_gen_loss"] = _loss(questions, arguments, calls)
    arguments["disc_loss"] = _watched_loss(arguments["disc"], [])
    attempt(lambda: answer(*arguments.values()) and None)
    return calls


def _two_updates(answer: Any, questions: Plain, training: bool, device: Any) -> Plain:
    calls: list[Plain] = []
    backward: list[int] = []
    arguments = _arguments(questions, training, device)
    arguments["get_gen_loss"] = _loss(questions, arguments, calls)
    gen, disc, gen_opt, disc_opt = list(arguments.values())[:4]
    gen_opt.calls = calls
    updates = []
    for _ in range(2):
        arguments["disc_loss"] = _watched_loss(disc, backward)
        before = gen.flags(), disc.flags()
        start = len(calls)
        returned = answer(*arguments.values())
        updates.append(
            {
                "returned": _returned(returned),
                "calls": list(range(start, len(calls))),
                "weight": array(gen.weight),
                "disc_kept": bool(np.allclose(array(disc.weight), questions["disc"])),  # type: ignore[arg-type]
                "flags_kept": [before[0] == gen.flags(), before[1] == disc.flags()],
                "steps": [gen_opt.steps, disc_opt.steps],
                "stepped_with": gen_opt.found[-1] if gen_opt.found else None,
                "backward_by_then": gen_opt.backward[-1] if gen_opt.backward else 0,
                "disc_backward": len(backward),
            }
        )
    return {"updates": updates, "calls": calls}


def _arguments(questions: Plain, training: bool, device: Any) -> dict[str, Any]:
    """In the order of the contract."""
    sizes, rate = questions["sizes"], (questions["lr"], questions["momentum"])
    gen = Player(questions["gen"], questions["junk"]).train(training)
    disc = Player(questions["disc"], questions["junk"]).train(training)
    gen.child.train(not training)
    return {
        "gen": gen,
        "disc": disc,
        "gen_opt": CountingSGD(gen.weight, *rate),
        "disc_opt": CountingSGD(disc.weight, *rate),
        "criterion": nn.BCEWithLogitsLoss(),
        "real": torch.ones(sizes["real"], 4),
        "cur_batch_size": sizes["cur_batch_size"],
        "z_dim": sizes["z_dim"],
        "device": device,
        "get_gen_loss": None,
        "disc_loss": None,
    }


def _loss(questions: Plain, arguments: dict[str, Any], calls: list[Plain]) -> Callable[..., Tensor]:
    """A loss with another slope at every call, in both players' weights; notes its arguments."""
    expected = {
        "num_images": questions["sizes"]["cur_batch_size"],
        "z_dim": questions["sizes"]["z_dim"],
        "device": arguments["device"],
    }
    nets = {name: arguments[name] for name in ("gen", "disc", "criterion")}

    def get_gen_loss(
        gen: Any, disc: Any, criterion: Any, num_images: Any, z_dim: Any, device: Any = "cpu"
    ) -> Tensor:
        got = {"gen": gen, "disc": disc, "criterion": criterion}
        sizes = {"num_images": num_images, "z_dim": z_dim, "device": device}
        wrong = [name for name, thing in got.items() if thing is not nets[name]]
        wrong += [name for name, size in sizes.items() if str(size) != str(expected[name])]
        k = len(calls) % SLOPES
        slope = torch.tensor(questions["slopes"][k], dtype=torch.float32)
        weights = nets["gen"].weight, nets["disc"].weight
        loss = (slope * weights[0] * weights[1]).sum() + float(questions["offsets"][k])
        modes = [bool(nets[name].training) for name in ("gen", "disc")]
        call: dict[str, Any] = {
            "wrong": wrong,
            "value": float(loss.detach()),
            "modes": modes,
            "backward": 0,
        }
        calls.append(call)
        if loss.requires_grad:
            loss.register_hook(lambda _: call.update(backward=call["backward"] + 1))
        torch.rand(1)  # a loss of this kind draws noise
        return loss

    return get_gen_loss


def _watched_loss(disc: Player, backward: list[int]) -> Tensor:
    """The discriminator's loss; notes when something runs backward through it."""
    weight = disc.weight.detach().clone().requires_grad_()
    loss = (weight**2).sum()
    loss.register_hook(lambda _: backward.append(1))
    return loss * 1.0


def _returned(x: Any) -> Plain:
    number = x.detach() if isinstance(x, Tensor) else x
    readable = isinstance(number, Tensor | int | float | np.ndarray | np.generic)
    value = array(number.item() if isinstance(number, np.generic) else number) if readable else None
    return {"type": facts(x)["type"], "value": value}
