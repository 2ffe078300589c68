"""Asks for heads on a body's features and looks at them from outside, whatever is inside.

A `Kind` says how a class of heads is called and what it returns. Networks are run once in eval
mode (lazy layers get their shapes), then every parameter is filled with random numbers, so that
an initialisation at zero hides nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import Expected, Flag, Many, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import outside
from graders.questions.kit.conduct import (
    CONDUCT,
    random_conduct,
    set_states,
    settled,
    settled_border,
)
from graders.questions.kit.modules import modes, tensor
from graders.questions.kit.probes import STRIDED
from graders.questions.kit.probes import tensor as handed

MANY_MODULES = 200
MODES = (("train", True), ("eval", False))


@dataclass(frozen=True)
class Kind:
    """sizes: names of the constructor's arguments after in_features; outputs: what forward gives,
    each with the index of the size that is its width, or None for width 1.
    """

    name: str
    sizes: tuple[str, ...]
    outputs: tuple[tuple[str, int | None], ...]


ACGAN = Kind("ACGANHeads", ("n_classes",), (("source", None), ("classes", 0)))
INFOGAN = Kind(
    "InfoGANHeads",
    ("n_cat", "n_cont"),
    (("source", None), ("cat_logits", 0), ("mu", 1), ("logvar", 1)),
)


def heads_exercise(kind: Kind, points: float) -> Exercise:
    """The exercise of a kind of heads."""
    return Exercise(points, partial(pose, kind), partial(observe, kind), partial(border, kind))


def pose(kind: Kind, rng: np.random.Generator) -> Plain:
    """Sizes and features: usual, one class of few features, many; rows to exchange; factors.

    No two numbers of the usual sizes are alike.
    """
    usual = (int(rng.choice([5, 6])), int(rng.choice([2, 3])))
    drawn = [
        (int(rng.integers(8, 11)), 7, usual),
        (6, 4, (1, 2)),
        (12, 4, (3, 1)),
        (20, 18, (17, 3)),
    ]

    def ask(width: int, n: int, sizes: Sequence[int]) -> Plain:
        def features() -> np.ndarray:
            return rng.normal(0.2, 1.3, (n, width)).astype(np.float32)

        swap = outside.pose_exchange(rng, n, features)
        cut = [int(k) for k in sizes[: len(kind.sizes)]]
        return {"features": features(), "sizes": cut, "swap": swap}

    asked = [ask(*sizes) for sizes in drawn]
    return {"asked": asked, "seed": int(rng.integers(2**31)), "factors": outside.pose_factors(rng)}


ONE_CLASS = 1
"""The place in `asked` of the heads with one class."""
SLOPED = ((0, True), (0, False), (1, False), (2, False))
"""Whose slopes are asked for: the place in `asked`, and the mode."""


def observe(kind: Kind, answer: Any, questions: Plain) -> Plain:
    """Shapes of every call; what each output depends on; lines and exchanges; two builds."""
    if not callable(answer):
        raise TypeError(f"{kind.name} should be a class, but is a {type(answer).__name__}")
    return _filled_in(settled(lambda: _looks(answer, questions)))


def _looks(answer: Any, questions: Plain) -> Plain:
    asked, seed = questions["asked"], questions["seed"]
    usual = asked[0]["features"]

    def make(i: int) -> Any:
        return answer(asked[i]["features"].shape[1], *asked[i]["sizes"])

    def filled(i: int, training: bool) -> Any:
        return outside.filled(make(i), asked[i]["features"], seed).train(training)

    def lined(training: bool) -> Plain:
        net = filled(0, training)
        return outside.lines(net, _call(net), usual, questions["factors"], seed)

    def swapped(i: int, training: bool) -> Plain:
        net = filled(i, training)
        return outside.exchange(net, _call(net), asked[i]["swap"])

    def sloped(i: int, training: bool) -> Plain:
        return _slopes(filled(i, training), asked[i]["features"])

    def forward(i: int) -> Plain:
        return _forward(make(i), asked[i]["features"], i % 2 == 0)

    return {
        "kind": attempt(lambda: _kind(make(0))),
        "forward": [attempt(partial(forward, i)) for i in range(len(asked))],
        "one": attempt(lambda: _forward(make(0), usual[:1], False)),
        "strided": attempt(lambda: _forward(make(0), usual, True, STRIDED)),
        "slopes": [attempt(partial(sloped, i, t)) for i, t in SLOPED],
        "lines": {mode: attempt(partial(lined, t)) for mode, t in MODES},
        "swaps": [attempt(partial(swapped, i, t)) for i in range(len(asked)) for _, t in MODES],
        "builds": attempt(lambda: _shared([make(0), make(0)], usual)),
        "conduct": attempt(lambda: random_conduct(partial(make, 0))),
        "calls": attempt(lambda: _calls(make(0), usual)),
    }


def _filled_in(seen: Plain) -> Plain:
    """What was seen. Raises NotImplementedError where the class is not filled in."""
    raised = seen["seen"]["forward"][0]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _call(net: Any) -> Callable[[Tensor], Sequence[Tensor]]:
    return lambda x: _parts(net(x))


def _parts(result: Any) -> list[Tensor]:
    """The outputs, where a sequence of tensors came; else none."""
    parts = list(result) if isinstance(result, tuple | list) else []
    return parts if all(isinstance(part, Tensor) for part in parts) else []


def _kind(net: Any) -> Plain:
    return {
        "module": isinstance(net, nn.Module),
        "type": type(net).__name__[:100],
        "modes": modes(net)[:MANY_MODULES],
    }


def _forward(net: Any, features: np.ndarray, training: bool, manner: str = "usual") -> Plain:
    """One call: what kind of thing came back, and what became of the features and the modes."""
    net.train(training)
    x = handed(features, manner)
    result = net(x)
    parts = list(result)[:20] if isinstance(result, tuple | list) else []
    return {
        "type": type(result).__name__[:100],
        "outputs": [_facts(part) for part in parts],
        "input_kept": bool(np.array_equal(x.numpy(), features)) and not x.requires_grad,
        "modes_kept": set(modes(net)) <= {training},
    }


def _facts(part: Any) -> Plain:
    if not isinstance(part, Tensor):
        return {"type": type(part).__name__[:100], "shape": [], "dtype": ""}
    dtype = str(part.dtype).removeprefix("torch.")
    return {"type": "Tensor", "shape": [int(n) for n in part.shape][:8], "dtype": dtype}


def _slopes(net: Any, features: np.ndarray) -> Plain:
    """What each unit depends on.

    own: (units, features) the largest gradient to the row's own features. moves: (units, numbers
    in all parameters) whether the unit's column sum moves with each. sizes: how many numbers of
    these each parameter has.
    """
    set_states(1)
    x = tensor(features, requires_grad=True)
    outputs = _parts(net(x * 1.0))
    wanted = [p for p in net.parameters() if p.requires_grad]
    own, moves = [], []
    for unit in outside.units(outputs, len(x)):
        weighted = unit @ torch.arange(1.0, len(x) + 1).cos()
        sloped, *numbers = _to(weighted, [x, *wanted])
        own.append(sloped.abs().amax(0))
        moves.append(torch.cat([g.flatten() != 0 for g in [*numbers, x.new_zeros(1)]])[:-1])
    return {
        "own": array(torch.stack(own)),
        "moves": array(torch.stack(moves)),
        "sizes": [p.numel() for p in wanted][: outside.MAX_PARAMETERS],
        "widths": outside.widths(outputs),
        "strangers": _strangers(outputs, [x, *net.parameters()]),
        "frozen": sum(not p.requires_grad for p in net.parameters()),
    }


def _to(value: Tensor, leaves: Sequence[Tensor]) -> list[Tensor]:
    """Gradients, zero where none arrives."""
    if not value.requires_grad or not leaves:
        return [torch.zeros_like(leaf) for leaf in leaves]
    found = torch.autograd.grad(value, list(leaves), retain_graph=True, allow_unused=True)
    pairs = zip(found, leaves, strict=True)
    return [torch.zeros_like(leaf) if g is None else g for g, leaf in pairs]


def _strangers(outputs: Sequence[Tensor], known: Sequence[Tensor]) -> int:
    """How many leaves that learn stand behind the outputs without being registered."""
    ids = {id(leaf) for leaf in known}
    stack = [part.grad_fn for part in outputs if part.grad_fn is not None]
    seen, strangers = set(stack), 0
    while stack:
        node: Any = stack.pop()
        leaf = getattr(node, "variable", None)
        strangers += int(leaf is not None and id(leaf) not in ids)
        fresh = [n for n, _ in node.next_functions if n is not None and n not in seen]
        seen.update(fresh)
        stack.extend(fresh)
    return strangers


def _shared(nets: Sequence[Any], features: np.ndarray) -> Plain:
    places = []
    for net in nets:
        net.eval()(tensor(features))
        places.append({p.data_ptr() for p in net.parameters() if p.numel()})
    return {"shared": bool(places[0] & places[1])}


def _calls(net: Any, features: np.ndarray) -> Plain:
    """Whether two calls in eval mode agree, and how one in train mode treats random states."""
    net.eval()
    x = tensor(features)
    with torch.no_grad():
        first, second = (torch.cat([part.flatten() for part in _parts(net(x))]) for _ in range(2))
        net.train()
        conduct = random_conduct(lambda: net(tensor(features)))
    return {"same": bool(torch.equal(first, second)), "conduct": conduct}


def border(kind: Kind, questions: Plain) -> Expected:
    """Facts loosely; slopes, lines and exchanges that fit together and the batches asked about."""
    asked, factors = questions["asked"], len(questions["factors"])
    fact = Record({"type": Text(100), "shape": Many(Whole(0), 8), "dtype": Text(30)})
    flags = {"input_kept": Flag(), "modes_kept": Flag()}
    forward = probed(Record({"type": Text(100), "outputs": Many(fact, 20), **flags}))
    modules = Record({"module": Flag(), "type": Text(100), "modes": Many(Flag(), MANY_MODULES)})
    usual = len(asked[0]["features"])
    states = CONDUCT.of
    swaps = [outside.exchange_border(len(a["features"])) for a in asked for _ in MODES]
    return settled_border(
        {
            "kind": probed(modules),
            "forward": Row((forward,) * len(asked)),
            "one": forward,
            "strided": forward,
            "slopes": Row(tuple(probed(_slopes_border(asked[i])) for i, _ in SLOPED)),
            "lines": Record({m: probed(outside.lines_border(usual, factors)) for m, _ in MODES}),
            "swaps": Row(tuple(probed(swap) for swap in swaps)),
            "builds": probed(Record({"shared": Flag()})),
            "conduct": CONDUCT,
            "calls": probed(Record({"same": Flag(), "conduct": states})),
        }
    )


def _slopes_border(asked: Plain) -> Expected:
    of = Record(
        {
            "own": Numbers((-1, asked["features"].shape[1]), "f"),
            "moves": Numbers(None, "b"),
            "sizes": Many(Whole(0, 10**9), outside.MAX_PARAMETERS),
            "widths": outside.WIDTH_LIST,
            "strangers": Whole(0),
            "frozen": Whole(0),
        }
    )

    def fits(seen: Plain) -> bool:
        told = outside.told(seen["widths"]) == len(seen["own"])
        return seen["moves"].ndim == 2 and len(seen["moves"]) == len(seen["own"]) and told

    return outside.Such(of, fits)
