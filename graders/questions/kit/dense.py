"""Asks for dense blocks and for the networks built from them, and looks at both.

A network is run as a whole for several sizes; for the usual one also its parts, one by one and in
a chain, as its getter gives them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial, reduce
from itertools import pairwise
from operator import methodcaller
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import Expected, Many, Maybe, Numbers, Record, Whole, exactly, probed
from graders.exercise import Exercise, StandIn
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.blocks import case
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.layer_inputs import cut, pose_inputs
from graders.questions.kit.modules import (
    BUILDS_BORDER,
    KIND_BORDER,
    corner,
    kind,
    layer_border,
    observe_layer,
    parameters,
    refill,
    set_mode,
    several_builds,
    tensor,
)

WIDEST = 64
MOST_PARTS = 30
MODES = ("train", "eval")
PATHS = ("whole", "chain")


def block_cases(rng: np.random.Generator) -> Mapping[str, Plain]:
    """Widths unequal, equal, 1, and more than any in the notebook; one with small weights."""
    a, b, c, d = (int(k) for k in rng.choice(np.arange(3, 13), size=4, replace=False))
    many = [int(k) for k in rng.choice(np.arange(17, 40), size=2, replace=False)]
    light = [(c, c), (1, d), (d, 1), (1, 1), (many[0], many[1]), (2, 1030), (1030, 2)]
    found = {
        "usual": case(rng, (a, b), (a,), (b,)),
        "small": case(rng, (b, c), (b,), (c,), "part", 0.1),
    }
    found |= {f"{n} to {m}": case(rng, (n, m), (n,), (m,), "light") for n, m in light}
    return found


@dataclass(frozen=True)
class NetKind:
    """A class of networks. sizes: from (z, im, h) to its arguments; ends: to its two widths.

    getter: the method that gives its parts; defaults: inputs' widths without any argument and
    with 7 as the first; least: the smallest h, where batch norm over dead units shows no more than
    rounding; gains: of the weights, see `layer_inputs.pose_inputs`.
    """

    name: str
    getter: str
    sizes: Callable[[int, int, int], tuple[int, ...]]
    ends: Callable[[int, int, int], tuple[int, int]]
    defaults: tuple[int, int]
    least: int
    gains: tuple[float, float]


GENERATOR = NetKind(
    "Generator",
    "get_gen",
    sizes=lambda z, im, h: (z, im, h),
    ends=lambda z, im, h: (z, im),
    defaults=(10, 7),
    least=4,
    gains=(1.0, 0.1),
)
DISCRIMINATOR = NetKind(
    "Discriminator",
    "get_disc",
    sizes=lambda z, im, h: (im, h),
    ends=lambda z, im, h: (im, 1),
    defaults=(784, 7),
    least=1,
    gains=(1.0, 1.0),
)


def net_exercise(net: NetKind, points: float, uses: Mapping[str, StandIn]) -> Exercise:
    """A class of networks; uses: the function that makes its blocks."""
    return Exercise(points, partial(pose_net, net), partial(observe_net, net), net_border, uses)


def pose_net(net: NetKind, rng: np.random.Generator) -> Plain:
    """Widths that no two layers share; then all alike, all 1, and more than 16.

    h is 3 to 5, so that widths are h, 2h, 4h and 8h; z and im are none of these nor alike.
    """
    h, k = int(rng.integers(3, 6)), int(rng.integers(3, 8))
    free = np.array([n for n in range(7, 40) if n not in {h, 2 * h, 4 * h, 8 * h}])
    z, im = (int(n) for n in rng.choice(free, size=2, replace=False))
    many = (int(rng.integers(17, 30)), int(rng.integers(40, 60)), int(rng.integers(17, 21)))
    sizes = {"usual": (z, im, h), "alike": (k, k, k), "ones": (1, 1, net.least), "many": many}
    return {
        "cases": {key: _net_case(net, rng, key, found) for key, found in sizes.items()},
        "parts": pose_inputs(rng, (WIDEST,), (WIDEST,), _rows(rng), "part", net.gains[0]),
    }


def _rows(rng: np.random.Generator) -> list[int]:
    return [int(k) for k in rng.choice(np.arange(12, 40), size=3, replace=False)]


def _net_case(net: NetKind, rng: np.random.Generator, key: str, sizes: tuple[int, int, int]) -> Any:
    n_in, n_out = net.ends(*sizes)
    calls = "full" if key == "usual" else "light"
    gain = net.gains[0] if key in ("usual", "ones") else net.gains[1]
    return {
        "sizes": list(sizes),
        "arguments": list(net.sizes(*sizes)),
        "output": [n_out],
        "inputs": pose_inputs(rng, (n_in,), (n_out,), _rows(rng), calls, gain),
    }


def observe_net(net: NetKind, answer: Any, questions: Plain) -> Plain:
    """The whole for each case; the usual one's parts, one by one and all of them together."""
    if not callable(answer):
        raise TypeError(f"{net.name} should be a class, but is a {type(answer).__name__}")
    cases = questions["cases"]
    builds = {key: partial(answer, *c["arguments"]) for key, c in cases.items()}
    build, x = builds["usual"], cases["usual"]["inputs"]
    parts = methodcaller(net.getter)
    return settled(
        lambda: {
            "kind": attempt(lambda: kind(build())),
            "whole": {key: attempt(partial(_layer, b, cases[key])) for key, b in builds.items()},
            "parts": attempt(lambda: _parts(build(), parts, questions["parts"], x["eval"])),
            "chain": attempt(lambda: _chain(build(), parts, x)),
            "fresh": attempt(lambda: several_builds((build, build), x["eval"])),
            "defaults": attempt(lambda: _defaults(net, answer)),
            "conduct": attempt(lambda: random_conduct(build)),
        }
    )


def _layer(build: Callable[[], Any], case: Plain) -> Plain:
    return observe_layer(build(), case["inputs"])


def _warmed(net: Any, x: np.ndarray) -> Any:
    """The net after one pass in eval mode: lazy layers have their shapes now."""
    set_mode(net, False)
    with torch.no_grad():
        net(tensor(x))
    return net


def _sequence(net: Any, parts: Callable[[Any], Any]) -> tuple[int | None, list[Any]]:
    """The parts in order and their number as len() says it; None if it has no length."""
    found = parts(net)
    try:
        length = len(found)
    except TypeError:
        return None, []
    return int(length), list(found)[:MOST_PARTS]


def _parts(net: Any, parts: Callable[[Any], Any], inputs: Plain, x: np.ndarray) -> Plain:
    """Each part's widths on the way through, then each part by itself."""
    _warmed(net, x)
    length, sequence = _sequence(net, parts)
    owned = {id(p) for p in parameters(net)}
    missing = [p for part in sequence for p in parameters(part) if id(p) not in owned]
    widths = _widths(sequence, tensor(x))
    layers = []
    for part, (a, b) in zip(sequence, pairwise(widths), strict=False):
        fits = min(a, b) > 0 and max(a, b) <= WIDEST
        layers.append(attempt(partial(observe_layer, part, cut(inputs, a, b))) if fits else None)
    return {"length": length, "widths": widths, "missing": len(missing), "layers": layers}


def _widths(sequence: list[Any], x: Tensor) -> list[int]:
    widths = [int(x.shape[-1])]
    with torch.no_grad():
        for part in sequence:
            x = part(x)
            widths.append(int(x.shape[-1]))
    return widths


def _chain(net: Any, parts: Callable[[Any], Any], inputs: Plain) -> Plain:
    """forward against the chain of parts, in both modes, with parameters filled anew."""
    _warmed(net, inputs["first"])
    _, sequence = _sequence(net, parts)
    refill(net, inputs["seed"] + 1)
    seen = {}
    paths: dict[str, Callable[[Tensor], Tensor]] = {
        "whole": net,
        "chain": lambda x: reduce(lambda y, part: part(y), sequence, x),
    }
    for mode in MODES:
        for path, call in paths.items():
            set_mode(net, mode == "train")
            seen[f"{mode} {path}"] = _with_gradients(call, net, inputs["first"])
    for path, call in paths.items():
        seen[f"far {path}"] = {"output": array(call(tensor(inputs["far"]))), "gradients": []}
    return seen


def _with_gradients(call: Callable[[Tensor], Tensor], net: Any, batch: np.ndarray) -> Plain:
    """The output, and the gradients of its sum of squares to the input and all parameters."""
    x = tensor(batch, requires_grad=True)
    y = call(x)
    leaves = [x, *parameters(net)]
    found: tuple[Tensor | None, ...] = (None,) * len(leaves)
    if y.requires_grad:
        found = torch.autograd.grad((y**2).sum(), leaves, allow_unused=True)
    return {"output": array(y), "gradients": [corner(g) for g in found]}


def _defaults(net: NetKind, answer: Any) -> Plain:
    """Shapes of what comes without arguments and with 7 alone; how many numbers it learns."""
    usual, other = net.defaults
    whole, some = answer().eval(), answer(7).eval()
    with torch.no_grad():
        found = [part(torch.zeros(2, n)) for part, n in ((whole, usual), (some, other))]
    return {
        "shapes": [[int(n) for n in y.shape] for y in found],
        "numbers": sum(int(p.numel()) for p in parameters(whole)),
    }


def net_border(questions: Plain) -> Expected:
    """What `observe_net` may send."""
    path = Record({"output": Maybe(Numbers()), "gradients": Many(Maybe(Numbers()), 1000)})
    layer = layer_border(questions["parts"])
    parts: dict[str, Expected] = {
        "length": Maybe(Whole(0, 10**6)),
        "widths": Many(Whole(0, 10**6), MOST_PARTS + 1, 1),
        "missing": Whole(0, 10**6),
        "layers": Many(Maybe(probed(layer)), MOST_PARTS),
    }
    shapes = exactly(2, Many(Whole(0, 10**6), 8))
    cases = questions["cases"].items()
    return settled_border(
        {
            "kind": probed(KIND_BORDER),
            "whole": Record({key: probed(layer_border(c["inputs"])) for key, c in cases}),
            "parts": probed(Record(parts)),
            "chain": probed(Record({f"{m} {p}": path for m in (*MODES, "far") for p in PATHS})),
            "fresh": probed(BUILDS_BORDER),
            "defaults": probed(Record({"shapes": shapes, "numbers": Whole(0, 10**9)})),
            "conduct": CONDUCT,
        }
    )


class StubBlock(nn.Module):
    """asinh(bend * (W x + b)): in the place of a block that failed, and like none that is right."""

    def __init__(self, input_dim: int, output_dim: int, bend: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(output_dim, input_dim) / input_dim**0.5)
        self.bias = nn.Parameter(torch.zeros(output_dim))
        self.bend = bend

    def forward(self, x: Tensor) -> Tensor:
        """(N, input_dim) -> (N, output_dim)."""
        return torch.asinh(self.bend * (x @ self.weight.T + self.bias))


def _pose_stub(rng: np.random.Generator) -> Plain:
    return {"bend": float(rng.uniform(1.2, 2.0))}


def _make_stub(posed: Plain) -> Callable[[int, int], nn.Module]:
    bend = posed["bend"]

    def block(input_dim: int, output_dim: int) -> nn.Module:
        return StubBlock(input_dim, output_dim, bend)

    return block


STUB_BLOCK = StandIn(_pose_stub, _make_stub)
"""For `get_generator_block` and `get_discriminator_block`."""
