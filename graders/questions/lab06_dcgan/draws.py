"""Asks for random targets, random noise on images and random weights, and looks at the draws."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import nn

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.pure import describe


def pose_targets(rng: np.random.Generator) -> Plain:
    """A range, small shapes of predictions, one large shape."""
    low = float(rng.uniform(0.1, 0.5))
    return {
        "low": low,
        "high": float(low + rng.uniform(0.2, 0.45)),
        "small": [[5, 1], [3, 1, 4, 2], [1, 1]],
        "large": [int(rng.integers(280, 300)), int(rng.integers(300, 340))],
    }


def observe_targets(answer: Any, questions: Plain) -> Plain:
    """Small calls, two large ones with the range given and two by default, other types."""
    low, high, large = questions["low"], questions["high"], questions["large"]

    def draw(*bounds: float) -> Plain:
        return array(answer(torch.zeros(large), *bounds))

    def look(shape: list[int], dtype: torch.dtype, device: str) -> Plain:
        pred = torch.full(shape, 0.3, dtype=dtype, device=device, requires_grad=True)
        result = answer(pred, low=low, high=high)
        return {
            **describe(result),
            "device": str(getattr(result, "device", "none")),
            "pred": array(pred),
        }

    kinds = {"plain": (torch.float32, "cpu"), "double": (torch.float64, "cpu")}
    return _settled(
        {
            "given": lambda: [draw(low, high) for _ in range(2)],
            "default": lambda: [draw() for _ in range(2)],
            "small": lambda: [look(shape, *kinds["plain"]) for shape in questions["small"]],
            "double": lambda: look([4, 1], *kinds["double"]),
            "device": lambda: look([4, 1], torch.float32, "meta"),
            "conduct": lambda: random_conduct(lambda: answer(torch.zeros(6, 1))),
        }
    )


def pose_instance_noise(rng: np.random.Generator) -> Plain:
    """Steps before, amid and after the schedule, and a spread."""
    total = int(rng.integers(40, 400))
    return {
        "total": total,
        "steps": [0, int(total * rng.uniform(0.3, 0.7))],
        "late": [total, total + int(rng.integers(1, 50)), 3 * total],
        "sigma0": float(rng.uniform(0.3, 0.9)),
        "x": rng.uniform(-1, 1, (60, 1, 20, 30)).astype(np.float32),
        "small": rng.normal(size=(3, 2, 4, 5)).astype(np.float32),
        "flat": rng.normal(size=(4, 7)).astype(np.float32),
    }


def observe_instance_noise(answer: Any, questions: Plain) -> Plain:
    """Two draws at each step, the default spread, steps past the end, gradient and side effects."""
    total, sigma0 = questions["total"], questions["sigma0"]
    x = torch.tensor(questions["x"])

    def slope(values: np.ndarray, step: int) -> Plain:
        leaf = torch.tensor(values, requires_grad=True)
        result = answer(leaf, step, total, sigma0=sigma0)
        weights = torch.arange(leaf.numel(), dtype=torch.float32).cos().reshape(leaf.shape)
        grad = None
        if isinstance(result, torch.Tensor) and result.requires_grad and result.shape == leaf.shape:
            grad = torch.autograd.grad((result * weights).sum(), leaf, allow_unused=True)[0]
        return {**describe(result), "gradient": array(grad), "weights": array(weights)}

    def kept() -> bool:
        data = torch.tensor(questions["small"])
        answer(data, 0, total, sigma0)
        same = np.array_equal(data.numpy(), questions["small"])
        return bool(same and not data.requires_grad)

    return _settled(
        {
            "steps": lambda: [
                [array(answer(x, step, total, sigma0)) for _ in range(2)]
                for step in questions["steps"]
            ],
            "default": lambda: [array(answer(x, 0, total)) for _ in range(2)],
            "late": lambda: [array(answer(x, step, total, sigma0)) for step in questions["late"]],
            "slope": lambda: [
                slope(questions["small"], questions["steps"][1]),
                slope(questions["flat"], 0),
                slope(questions["small"], total),
            ],
            "kept": kept,
            "conduct": lambda: random_conduct(
                lambda: answer(torch.ones(4, 3), questions["steps"][1], total, sigma0)
            ),
        }
    )


def pose_init(rng: np.random.Generator) -> Plain:
    """A seed for what all parameters are before."""
    return {"seed": int(rng.integers(2**31))}


class _Block(nn.Module):
    """Layers of each kind, one of them a child of a child."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(16, 40, 4)
        self.inner = nn.Sequential(nn.ConvTranspose2d(40, 24, 4, bias=False), nn.BatchNorm2d(2500))
        self.linear = nn.Linear(7, 9)
        self.group = nn.GroupNorm(2, 6)
        self.embedding = nn.Embedding(5, 4)
        self.act = nn.PReLU()
        self.scale = nn.Parameter(torch.ones(3))


def observe_init(answer: Any, questions: Plain) -> Plain:
    """Two networks before and after `net.apply`."""

    def state(net: nn.Module) -> Plain:
        return {name: array(t) for name, t in net.state_dict().items()}

    def look(seed: int) -> Plain:
        net, rng = _Block(), np.random.default_rng(seed)
        for tensor in net.state_dict().values():
            if tensor.is_floating_point():
                tensor.copy_(torch.tensor(rng.uniform(0.2, 0.9, tensor.shape)))
        before, ids = state(net), [id(p) for p in net.parameters()]
        net.apply(answer)
        parameters = list(net.parameters())
        return {
            "before": before,
            "after": state(net),
            "same": ids == [id(p) for p in parameters],
            "trainable": all(p.requires_grad and p.is_leaf for p in parameters),
            "training": bool(net.training),
        }

    small = nn.Conv2d(1, 2, 2)
    return _settled(
        {
            "nets": lambda: [look(questions["seed"]), look(questions["seed"])],
            "conduct": lambda: random_conduct(lambda: small.apply(answer)),
        }
    )


def _settled(probes: dict[str, Any]) -> Plain:
    seen = settled(lambda: {name: attempt(partial(call)) for name, call in probes.items()})
    raised = [probe["raised"] for probe in seen["seen"].values()]
    if all(r and r["type"] == "NotImplementedError" for r in raised):
        raise NotImplementedError
    return seen
