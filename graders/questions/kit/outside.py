"""Looks at a network from outside, by questions whose numbers an answer cannot foresee.

`lines`: its outputs while one parameter after another is multiplied by posed factors: where nothing
follows the last layer they move along straight lines. `exchange`: its outputs before and after
posed rows of the batch are exchanged for others: only theirs may change, and they must.
`graders.judges.kit.outside` reads both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import Expected, Flag, Many, Numbers, Record, Whole
from graders.observing import array
from graders.plain import Plain
from graders.questions.kit.conduct import set_states
from graders.questions.kit.modules import refill

MAX_PARAMETERS = 40
MAX_UNITS = 200
Outputs = Callable[[Tensor], Sequence[Tensor]]


def pose_factors(rng: np.random.Generator) -> list[float]:
    """Eight factors of both signs, from about 1 to about 100,000: beyond any range of outputs."""
    sizes = [rng.uniform(a, b, 2) for a, b in ((0.5, 2), (5, 30), (300, 1000), (2e4, 1e5))]
    return [float(sign * x) for pair in sizes for sign, x in zip((-1, 1), pair, strict=True)]


def pose_exchange(
    rng: np.random.Generator, n: int, draw: Callable[[], np.ndarray], far: float = 1.0
) -> Plain:
    """A batch of n, and another in which some rows, not all, are others, `far` times as large."""
    some = rng.permutation(n)[: int(rng.integers(1, n))]
    mask = np.isin(np.arange(n), some)
    x, other = draw(), draw() * far
    after = np.where(mask.reshape(-1, *[1] * (x.ndim - 1)), other, x)
    return {"mask": mask, "before": x.astype(np.float32), "after": after.astype(np.float32)}


def filled(net: Any, x: np.ndarray, seed: int) -> Any:
    """The network with shapes for its lazy layers, then random numbers in every parameter."""
    net.eval()
    with torch.no_grad():
        net(torch.tensor(x))
    refill(net, seed)
    return net


def units(outputs: Sequence[Tensor], n: int) -> list[Tensor]:
    """Each column of each output, (n,). Raises ValueError where one has no row for each sample."""
    if not outputs or any(part.ndim == 0 or len(part) != n for part in outputs):
        raise ValueError(f"no outputs with {n} rows each")
    parts = [part.reshape(n, -1).unbind(1) for part in outputs]
    return [column for columns in parts for column in columns][:MAX_UNITS]


def widths(outputs: Sequence[Tensor]) -> list[int]:
    """How many columns each output has."""
    return [int(part.numel() // max(len(part), 1)) for part in outputs][:10]


def lines(net: Any, call: Outputs, x: np.ndarray, factors: Sequence[float], seed: int) -> Plain:
    """For each parameter, filled anew and multiplied by each factor, the (factors, N, units)."""
    rng, images = np.random.default_rng(seed), torch.tensor(x)
    seen: list[Plain] = []
    with torch.no_grad():
        made = widths(call(images.clone()))
        for parameter in list(net.parameters())[:MAX_PARAMETERS]:
            kept = parameter.detach().clone()
            drawn = torch.tensor(rng.normal(size=kept.shape), dtype=kept.dtype)
            looks = []
            for factor in factors:
                parameter.copy_(factor * drawn)
                set_states(1)
                looks.append(torch.stack(units(call(images.clone()), len(x)), dim=1).double())
            seen.append(array(torch.stack(looks)))
            parameter.copy_(kept)
    return {"widths": made, "looks": seen}


def exchange(net: Any, call: Outputs, asked: Plain) -> Plain:
    """Outputs (N, units) before and after; whether running statistics moved on the way."""
    seen: list[Plain] = []
    kept = [b.detach().clone() for b in net.buffers()]
    with torch.no_grad():
        for key in ("before", "after"):
            set_states(1)
            outputs = call(torch.tensor(asked[key]))
            seen.append(array(torch.stack(units(outputs, len(asked["mask"])), dim=1).double()))
    moved = any(not torch.equal(a, b) for a, b in zip(kept, net.buffers(), strict=True))
    return {"widths": widths(outputs), "before": seen[0], "after": seen[1], "moved": moved}


@dataclass(frozen=True)
class Such:
    """Of the kind `of`, and `holds` of it, once it is known to be of that kind."""

    of: Expected
    holds: Callable[[Plain], bool]

    def problem(self, data: Plain) -> str | None:
        """See `graders.border.Expected`."""
        text = self.of.problem(data)
        return text or (None if self.holds(data) else ": its parts do not fit together")


WIDTH_LIST = Many(Whole(0, 10**9), 10)


def lines_border(n: int, factors: int) -> Expected:
    """What `lines` sends of a batch of n."""
    looks = Many(Numbers((factors, n, -1), "f"), MAX_PARAMETERS)
    of = Record({"widths": WIDTH_LIST, "looks": looks})
    return Such(of, lambda seen: all(p.shape[-1] == told(seen["widths"]) for p in seen["looks"]))


def exchange_border(n: int) -> Expected:
    """What `exchange` sends of a batch of n."""
    outputs = Numbers((n, -1), "f")
    of = Record({"widths": WIDTH_LIST, "before": outputs, "after": outputs, "moved": Flag()})

    def fits(seen: Plain) -> bool:
        sizes = {seen["before"].shape[1], seen["after"].shape[1], told(seen["widths"])}
        return len(sizes) == 1

    return Such(of, fits)


def told(sizes: Sequence[int]) -> int:
    """How many units of outputs of these widths are told of."""
    return min(sum(sizes), MAX_UNITS)
