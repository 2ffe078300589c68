"""Asks for a U-Net and looks at it from outside: its features, each skip, what it concatenates."""

from collections.abc import Sequence
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

CALLS = ((2, 32, 32, True), (2, 8, 24, False), (1, 16, 32, True), (3, 24, 16, False))
"""Images, height, width, mode; the first with the default arguments."""
CHANNELS = ((3, 3), (2, 1), (1, 4), (4, 3))
SKIPS = ("the whole image", "e1", "e2", "e3")
SIDE, SHOWN = 16, 40


def pose(rng: np.random.Generator) -> Plain:
    """Images of several sizes; for the image and each skip a batch of which rows are exchanged."""
    base = int(rng.choice([3, 5]))
    sides = [SIDE // 2**k for k in (1, 2, 3)]
    shapes = [(2, SIDE, SIDE), *((base * 2**k, side, side) for k, side in enumerate(sides))]

    def draw(shape: tuple[int, ...]) -> np.ndarray:
        return rng.normal(0.2, 1.0, shape).astype(np.float32)

    return {
        "base": base,
        "seed": int(rng.integers(2**31)),
        "images": [
            draw((n, into, high, wide))
            for (n, high, wide, _), (into, _) in zip(CALLS, CHANNELS, strict=True)
        ],
        "exchanges": [outside.pose_exchange(rng, 5, partial(draw, (5, *s))) for s in shapes],
    }


def observe(answer: Any, questions: Plain) -> Plain:
    """Shapes of each call; what an exchange changes; operators; sizes; seeds."""
    if not callable(answer):
        raise TypeError(f"UNet should be a class, but is a {type(answer).__name__}")
    return settled(lambda: _looks(answer, questions))


def _looks(answer: Any, questions: Plain) -> Plain:
    base, exchanges = questions["base"], questions["exchanges"]

    def made(out: int = 3) -> Any:
        return outside.filled(answer(2, out, base), exchanges[0]["before"], questions["seed"])

    def exchanged(place: int) -> Plain:
        return _exchanged(made(), questions, place)

    return {
        "module": attempt(lambda: isinstance(answer(), nn.Module)),
        "calls": [attempt(partial(_call, answer, questions, i)) for i in range(len(CALLS))],
        "exchanges": [attempt(partial(exchanged, i)) for i in range(len(SKIPS))],
        "parts": attempt(lambda: _parts(made(2), made(2), exchanges[0]["before"])),
        "operators": attempt(lambda: _operators(made(), exchanges[0]["before"])),
        "unreached": attempt(lambda: _unreached(answer(2, 3, base), exchanges[0]["before"])),
        "sizes": attempt(lambda: [_size(answer(3, 3, b)) for b in BASES]),
        "default": attempt(lambda: [_size(answer()), _size(answer(3, 3, 8))]),
        "conduct": attempt(lambda: random_conduct(partial(answer, 3, 3, base))),
    }


def _call(answer: Any, questions: Plain, place: int) -> Plain:
    (_, _, _, training), channels = CALLS[place], CHANNELS[place]
    net = answer() if place == 0 else answer(*channels, questions["base"])
    net.train(training)
    asked = torch.tensor(questions["images"][place])
    x = asked.clone()
    features = net.encode(x)
    shapes = [_shape(e) for e in list(features)[:6]]
    copies = [e.detach().clone() for e in features]
    handed = tuple(features) if place % 2 else list(features)
    image = net.decode(handed)
    out, again = net(x), net(x)
    same = all(torch.equal(a, b) for a, b in zip(handed, copies, strict=True))
    return {
        "features": shapes,
        "image": _shape(image),
        "forward": _shape(out),
        "inside": bool(net(50 * x).abs().max() <= 1),
        "kept": bool(torch.equal(x, asked) and len(handed) == len(copies) and same),
        "training": all(m.training == training for m in net.modules()),
        "finite": bool(torch.isfinite(out).all()),
        "steady": bool(training or torch.equal(out, again)),
    }


def _shape(x: Tensor) -> list[int]:
    return [int(n) for n in x.shape][:8]


def _exchanged(net: Any, questions: Plain, place: int) -> Plain:
    """Rows of the image, or of one of the three features, are others."""
    asked = questions["exchanges"][place]
    if place == 0:
        return outside.exchange(net, lambda x: [net(x)], asked)
    others = [torch.tensor(e["before"]) for e in questions["exchanges"][1:]]

    def decoded(feature: Tensor) -> Sequence[Tensor]:
        features = [*others[: place - 1], feature, *others[place:]]
        return [net.decode(features)]

    return outside.exchange(net, decoded, asked)


def _parts(net: Any, twin: Any, x: np.ndarray) -> list[np.ndarray | None]:
    """Some pixels of forward(x), of decode(encode(x)), and of a twin with the same parameters."""
    image = torch.tensor(x)
    with torch.no_grad():
        three = net(image), net.decode(net.encode(image)), twin(image)
    return [array(y.flatten()[:: max(1, y.numel() // SHOWN)][:SHOWN].double()) for y in three]


def _operators(net: Any, x: np.ndarray) -> Plain:
    """Of the decoder, given the encoder's features."""
    with torch.no_grad():
        features = net.encode(torch.tensor(x))
    return operators.operators(partial(net.decode, features))


def _unreached(net: Any, x: np.ndarray) -> list[str]:
    """What no gradient of the image reaches: the input, a parameter, a feature."""
    leaf = torch.tensor(x, requires_grad=True)
    features = [e.detach().requires_grad_() for e in net.encode(leaf)]
    for image in (net(leaf * 1), net.decode([e * 1 for e in features])):
        if image.requires_grad:
            image.square().sum().backward()
    found = {"input": [leaf], "parameters": list(net.parameters())}
    found |= {f"e{k}": [e] for k, e in enumerate(features, 1)}
    return [name for name, parts in found.items() if not all(p.grad is not None for p in parts)]


def _size(net: Any) -> int:
    with torch.no_grad():
        net.eval()(torch.zeros(2, 3, SIDE, SIDE))
    return sum(int(p.numel()) for p in net.parameters())


def border(questions: Plain) -> Expected:
    """Shapes and flags; exchanges over as many images as were asked about."""
    shape = Many(Whole(0), 8)
    flags = {k: Flag() for k in ("inside", "kept", "training", "finite", "steady")}
    call = Record({"features": Many(shape, 6), "image": shape, "forward": shape, **flags})
    swaps = tuple(probed(outside.exchange_border(len(e["mask"]))) for e in questions["exchanges"])
    pixels = Numbers((-1,), "f", most=SHOWN)
    return settled_border(
        {
            "module": probed(Flag()),
            "calls": Row((probed(call),) * len(CALLS)),
            "exchanges": Row(swaps),
            "parts": probed(Row((pixels,) * 3)),
            "operators": probed(operators.BORDER),
            "unreached": probed(Many(Text(20), 5)),
            "sizes": probed(Row((Whole(0),) * len(BASES))),
            "default": probed(Row((Whole(0),) * 2)),
            "conduct": CONDUCT,
        }
    )


EXERCISE = Exercise(4, pose, observe, border)
