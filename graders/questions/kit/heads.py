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

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, set_states, settled
from graders.questions.kit.modules import modes, refill, tensor

FACTORS = (-3.0, -1.0, 0.0, 1.0, 3.0)
SIZE = 30.0
"""What a parameter is multiplied by, beside FACTORS: enough to leave any range of sane width."""
MAX_PARAMETERS = 40


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


def pose_heads(kind: Kind, rng: np.random.Generator) -> Plain:
    """Two sets of sizes, no two numbers of one set alike, and features for each."""
    few = (int(rng.choice([5, 6])), int(rng.choice([2, 3])))[: len(kind.sizes)]
    many = (3, 1) if len(kind.sizes) > 1 else (2,)
    asked = [_pose_one(rng, int(rng.integers(8, 11)), 7, few), _pose_one(rng, 12, 4, many)]
    return {"asked": asked, "seed": int(rng.integers(2**31))}


def _pose_one(rng: np.random.Generator, width: int, n: int, sizes: Sequence[int]) -> Plain:
    features = rng.normal(0.2, 1.3, (n, width)).astype(np.float32)
    return {"features": features, "sizes": list(sizes)}


def observe_heads(kind: Kind, answer: Any, questions: Plain) -> Plain:
    """Shapes of every call; dependence on features and parameters; the ends; two builds."""
    if not callable(answer):
        raise TypeError(f"{kind.name} should be a class, but is a {type(answer).__name__}")
    one, two = questions["asked"]
    features, seed = one["features"], questions["seed"]

    def make(asked: Plain) -> Any:
        return answer(asked["features"].shape[1], *asked["sizes"])

    def named(asked: Plain) -> Any:
        sizes = dict(zip(kind.sizes, asked["sizes"], strict=True))
        return answer(in_features=asked["features"].shape[1], **sizes)

    def filled(asked: Plain) -> Any:
        return _filled(make(asked), asked["features"], seed)

    probes: dict[str, Callable[[], Plain]] = {
        "kind": lambda: _kind(make(one)),
        "usual": lambda: _forward(make(one), features, True),
        "eval": lambda: _forward(make(one), features, False),
        "named": lambda: _forward(named(two), two["features"], True),
        "one": lambda: _forward(make(two), two["features"][:1], False),
        "train slopes": lambda: _slopes(filled(one), features, True),
        "eval slopes": lambda: _slopes(filled(one), features, False),
        "few slopes": lambda: _slopes(filled(two), two["features"], False),
        "train ends": lambda: _ends(filled(one), features, seed, True),
        "eval ends": lambda: _ends(filled(one), features, seed, False),
        "builds": lambda: _shared([make(one), make(one)], features),
        "conduct": lambda: random_conduct(partial(make, one)),
        "calls": lambda: _calls(make(one), features),
    }
    seen = settled(lambda: {name: attempt(probe) for name, probe in probes.items()})
    if all(_unfilled(probe["raised"]) for probe in seen["seen"].values()):
        raise NotImplementedError
    return seen


def _unfilled(raised: Plain) -> bool:
    return bool(raised) and raised["type"] == "NotImplementedError"


def _kind(net: Any) -> Plain:
    return {"module": isinstance(net, nn.Module), "type": type(net).__name__, "modes": modes(net)}


def _forward(net: Any, features: np.ndarray, training: bool) -> Plain:
    """One call: what kind of thing came back, and what became of the features and the modes."""
    net.train(training)
    x = tensor(features)
    result = net(x)
    parts = list(result) if isinstance(result, tuple | list) else []
    return {
        "type": type(result).__name__,
        "outputs": [_facts(part) for part in parts],
        "input_kept": bool(np.array_equal(x.numpy(), features)) and not x.requires_grad,
        "modes_kept": set(modes(net)) <= {training},
    }


def _facts(part: Any) -> Plain:
    if not isinstance(part, Tensor):
        return {"type": type(part).__name__, "shape": [], "dtype": ""}
    dtype = str(part.dtype).removeprefix("torch.")
    return {"type": "Tensor", "shape": [int(n) for n in part.shape], "dtype": dtype}


def _filled(net: Any, features: np.ndarray, seed: int) -> Any:
    net.eval()
    with torch.no_grad():
        net(tensor(features))
    refill(net, seed)
    return net


def _units(outputs: Sequence[Tensor]) -> list[Tensor]:
    """Each column of each output, (N,)."""
    return [column for part in outputs for column in part.reshape(len(part), -1).unbind(1)]


def _slopes(net: Any, features: np.ndarray, training: bool) -> Plain:
    """What each unit depends on.

    own, others: (units, features) the largest gradient to the row's own features and to others'.
    moves: (units, numbers in all parameters) whether the unit's column sum moves with each.
    """
    net.train(training)
    set_states(1)
    x = tensor(features, requires_grad=True)
    outputs = list(net(x * 1.0))
    wanted = [p for p in net.parameters() if p.requires_grad]
    own, others, moves = [], [], []
    for unit in _units(outputs):
        rows = torch.stack([_to(value, [x])[0] for value in unit])
        diagonal = torch.eye(len(x), dtype=torch.bool)[:, :, None]
        own.append((rows * diagonal).abs().amax((0, 1)))
        others.append((rows * ~diagonal).abs().amax((0, 1)))
        weighted = unit @ torch.arange(1.0, len(x) + 1).cos()
        moves.append(
            torch.cat([g.flatten() != 0 for g in [*_to(weighted, wanted), x.new_zeros(1)]])
        )
    return {
        "own": array(torch.stack(own)),
        "others": array(torch.stack(others)),
        "moves": array(torch.stack(moves)[:, :-1]),
        "training": training,
        "widths": [int(part.numel() // len(part)) for part in outputs],
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


def _ends(net: Any, features: np.ndarray, seed: int, training: bool) -> Plain:
    """Outputs while one parameter after another is multiplied by each of FACTORS.

    Where nothing follows the last layer its weight moves the outputs along straight lines.
    Returns for each parameter (FACTORS, N, units).
    """
    net.train(training)
    x, rng = tensor(features), np.random.default_rng(seed)
    seen = []
    with torch.no_grad():
        for parameter in list(net.parameters())[:MAX_PARAMETERS]:
            kept = parameter.detach().clone()
            drawn = torch.tensor(rng.normal(size=kept.shape), dtype=kept.dtype)
            seen.append(array(torch.stack([_with(net, x, parameter, f * drawn) for f in FACTORS])))
            parameter.copy_(kept)
    return seen


def _with(net: Any, x: Tensor, parameter: Tensor, values: Tensor) -> Tensor:
    parameter.copy_(values * SIZE)
    set_states(1)
    return torch.stack(_units(list(net(x.clone()))), dim=1).double()


def _shared(nets: Sequence[Any], features: np.ndarray) -> Plain:
    places = []
    for net in nets:
        net.eval()(tensor(features))
        places.append({p.data_ptr() for p in net.parameters() if p.numel()})
    return {"shared": bool(places[0] & places[1])}


def _calls(net: Any, features: np.ndarray) -> Plain:
    """Two calls in eval mode, and how the forward pass in train mode treats random states."""
    net.eval()
    with torch.no_grad():
        first, second = (torch.stack(_units(list(net(tensor(features))))) for _ in range(2))
        net.train()
        conduct = random_conduct(lambda: net(tensor(features)))
    return {"first": array(first), "second": array(second), "conduct": conduct}
