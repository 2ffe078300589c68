"""Asks for a discriminator of patches and looks at it from outside."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import Expected, Flag, Many, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import operators, outside
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.lab12_pix2pix import BASES

CALLS = ((3, 3, 32, True), (3, 1, 64, False), (1, 1, 32, True), (2, 3, 64, False))
"""Channels of condition and image, side, mode; the first with the default arguments."""
CORNER = 6
"""So many pixels a side are changed in a corner."""
WHICH = ("both", "condition", "image")


def pose(rng: np.random.Generator) -> Plain:
    """Pairs of several sizes; rows to be exchanged; a corner; factors for the weights."""

    def images(n: int, channels: int, side: int = 32) -> np.ndarray:
        return rng.normal(0.2, 1.0, (n, channels, side, side)).astype(np.float32)

    def swap(which: str) -> Plain:
        asked = outside.pose_exchange(rng, 5, partial(images, 5, 4))
        before, after = asked["before"], asked["after"].copy()
        if which != "both":
            kept = slice(3, 4) if which == "condition" else slice(0, 3)
            after[:, kept] = before[:, kept]
        return asked | {"after": after}

    return {
        "base": int(rng.choice([3, 5])),
        "seed": int(rng.integers(2**31)),
        "pairs": [images(2, c + i, side) for c, i, side, _ in CALLS],
        "lined": images(2, 4),
        "factors": outside.pose_factors(rng),
        "exchanges": [swap(which) for which in WHICH],
        "corner": {"images": images(2, 4, 64), "which": int(rng.integers(4)), "add": 3.0},
    }


class Joined(nn.Module):
    """A discriminator of pairs, as a network of one batch of joined channels."""

    def __init__(self, net: Any, channels: int) -> None:
        super().__init__()
        self.net, self.channels = net, channels

    def forward(self, x: Tensor) -> Tensor:
        """The first channels are the condition's."""
        logits: Tensor = self.net(x[:, : self.channels], x[:, self.channels :])
        return logits


def observe(answer: Any, questions: Plain) -> Plain:
    """Shapes of each call; lines, exchanges, a corner; operators; sizes; seeds."""
    if not callable(answer):
        raise TypeError(f"PatchGAN should be a class, but is a {type(answer).__name__}")
    return settled(lambda: _looks(answer, questions))


def _looks(answer: Any, questions: Plain) -> Plain:
    base, seed = questions["base"], questions["seed"]

    def made(x: np.ndarray) -> nn.Module:
        net: nn.Module = outside.filled(Joined(answer(4, base), 3), x, seed)
        return net

    def lined() -> Plain:
        net, x = made(questions["lined"]), questions["lined"]
        return outside.lines(net, lambda y: [net(y)], x, questions["factors"], seed)

    def exchanged(asked: Plain) -> Plain:
        net = made(asked["before"])
        return outside.exchange(net, lambda y: [net(y)], asked)

    x = torch.tensor(questions["lined"])
    return {
        "module": attempt(lambda: isinstance(answer(6, base), nn.Module)),
        "calls": [attempt(partial(_call, answer, questions, i)) for i in range(len(CALLS))],
        "lines": attempt(lined),
        "exchanges": [attempt(partial(exchanged, e)) for e in questions["exchanges"]],
        "corner": attempt(lambda: _cornered(made, questions["corner"])),
        "slopes": attempt(lambda: _slopes(answer(4, base), questions["lined"])),
        "alike": attempt(lambda: _alike(answer(6, base), questions["pairs"][0])),
        "operators": attempt(lambda: operators.operators(partial(made(x.numpy()), x))),
        "sizes": attempt(lambda: [_size(answer(6, b)) for b in BASES]),
        "default": attempt(lambda: [_size(answer()), _size(answer(6, 8))]),
        "conduct": attempt(lambda: random_conduct(partial(answer, 6, base))),
    }


def _call(answer: Any, questions: Plain, place: int) -> Plain:
    c, i, _, training = CALLS[place]
    net = answer() if place == 0 else answer(c + i, questions["base"])
    net.train(training)
    x = torch.tensor(questions["pairs"][place])
    cond, image = x[:, :c].clone(), x[:, c:].clone()
    logits = net(cond, image)
    again = net(cond, image)
    kept = torch.equal(torch.cat([cond, image], 1), x) and not cond.requires_grad
    return {
        "shape": [int(n) for n in logits.shape][:8],
        "dtype": str(logits.dtype).removeprefix("torch.")[:40],
        "kept": bool(kept),
        "training": all(m.training == training for m in net.modules()),
        "finite": bool(torch.isfinite(logits).all()),
        "steady": bool(training or torch.equal(logits, again)),
    }


def _cornered(made: Any, asked: Plain) -> Plain:
    """Logits before and after one corner of both images is another."""
    x = torch.tensor(asked["images"])
    changed, view = x.clone(), made(asked["images"])
    rows = slice(0, CORNER) if asked["which"] < 2 else slice(-CORNER, None)
    columns = slice(0, CORNER) if asked["which"] % 2 == 0 else slice(-CORNER, None)
    changed[:, :, rows, columns] += asked["add"]
    with torch.no_grad():
        return [array(view(y).double()) for y in (x, changed)]


def _slopes(net: Any, x: np.ndarray) -> list[str]:
    """What no gradient of the logits reaches: condition, image, a parameter."""
    cond, image = (torch.tensor(part, requires_grad=True) for part in (x[:, :3], x[:, 3:]))
    logits = net(cond * 1, image * 1)
    found = {"condition": [cond], "image": [image], "parameters": list(net.parameters())}
    if logits.requires_grad:
        logits.square().sum().backward()
    reached = {name: [p.grad is not None for p in parts] for name, parts in found.items()}
    return [name for name, flags in reached.items() if not flags or not all(flags)]


def _alike(net: Any, x: np.ndarray) -> bool:
    """Whether condition and image pull at the logits alike, or against each other.

    Joined side by side each has weights of its own, and their gradients have nothing in common.
    """
    cond, image = (torch.tensor(part, requires_grad=True) for part in (x[:, :3], x[:, 3:]))
    k = min(cond.shape[1], image.shape[1])
    logits = net(cond * 1, image * 1)
    if logits.requires_grad:
        logits.square().sum().backward()
    if cond.grad is None or image.grad is None:
        return False  # told by `_slopes`
    one, other = cond.grad[:, :k].sum(1).flatten(), image.grad[:, :k].sum(1).flatten()
    return bool(torch.cosine_similarity(one, other, dim=0).abs() > 0.9999)


def _size(net: Any) -> int:
    with torch.no_grad():
        net.eval()(torch.zeros(2, 3, 32, 32), torch.zeros(2, 3, 32, 32))
    return sum(int(p.numel()) for p in net.parameters())


def border(questions: Plain) -> Expected:
    """Shapes and flags; lines and exchanges over as many images as were asked about."""
    flags = {k: Flag() for k in ("kept", "training", "finite", "steady")}
    call = Record({"shape": Many(Whole(0), 8), "dtype": Text(40), **flags})
    lined = outside.lines_border(len(questions["lined"]), len(questions["factors"]))
    swaps = tuple(probed(outside.exchange_border(len(e["mask"]))) for e in questions["exchanges"])
    logits = Numbers(None, "f", most=20_000)  # of a wrong shape they are to be judged, not refused
    return settled_border(
        {
            "module": probed(Flag()),
            "calls": Row((probed(call),) * len(CALLS)),
            "lines": probed(lined),
            "exchanges": Row(swaps),
            "corner": probed(outside.Such(Row((logits,) * 2), lambda s: s[0].shape == s[1].shape)),
            "slopes": probed(Many(Text(20), 3)),
            "alike": probed(Flag()),
            "operators": probed(operators.BORDER),
            "sizes": probed(Row((Whole(0),) * len(BASES))),
            "default": probed(Row((Whole(0),) * 2)),
            "conduct": CONDUCT,
        }
    )


EXERCISE = Exercise(3, pose, observe, border)
