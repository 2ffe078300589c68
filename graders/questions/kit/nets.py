"""One small network for every player, and an optimiser, that write down how they were used.

A net is x A + a + (x B)^2 / 2, row by row, with its inputs side by side: generator, discriminator,
critic or conditional player, as the widths go. It is plain enough for a judge to replay: see
`graders.judges.kit.steps`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array
from graders.plain import Plain

PARAMETERS = ("A", "a", "B")
MOST_EVENTS = 500
BUFFER = 7.0
"""What a net's only buffer holds, as a batch norm holds its statistics: no weight, and kept."""
LARGEST = 1e4
"""Numbers beyond this are not written down: they would feed what the judge expects."""


def pose_net(
    rng: np.random.Generator,
    n_in: int,
    n_out: int,
    modes: Sequence[bool] = (True, False),
    junk: bool = True,
    frozen: Sequence[str] = (),
    shape: Sequence[int] = (),
) -> Plain:
    """A net's weights, its own mode and its child's, what lies in .grad, what is frozen.

    shape: of one output where it is not (n_out,), as of an image.
    """
    shapes = {"A": (n_in, n_out), "a": (n_out,), "B": (n_in, n_out)}
    weights = {k: 0.6 * rng.normal(size=s) / np.sqrt(s[0]) for k, s in shapes.items()}
    left = {k: rng.normal(size=s) for k, s in shapes.items() if k not in frozen}
    return {
        "weights": weights,
        "junk": left if junk else {},
        "modes": list(modes),
        "frozen": list(frozen),
        "shape": list(shape),
    }


def misfit(name: str, n_in: int, inputs: Sequence[Tensor]) -> str:
    """What to say where a network of this name, with n_in inputs, is given others."""
    images = inputs[0].dim() == 4
    widths = [x.shape[1] if images and x.dim() == 4 else x.shape[-1] for x in inputs]
    told = " + ".join(map(str, widths)) + (f" = {sum(widths)}" if len(widths) > 1 else "")
    what = "channels" if images else "numbers a row"
    return (
        f"`{name}` takes {n_in} {what} in all, but was given {told}: is each input the right one?"
    )


class Log:
    """What happened, in order: at most so many events, and no number that a judge cannot use."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.full = False
        self._known: dict[str, Plain] = {}

    def note(
        self,
        what: str,
        who: str,
        inputs: Iterable[Any] = (),
        weights: Mapping[str, np.ndarray] | None = None,
    ) -> None:
        """One event more, unless there are too many already."""
        listed = list(inputs)
        if len(self.events) >= MOST_EVENTS:
            self.full = True
            return
        self.events.append(
            {
                "what": what,
                "who": who,
                "inputs": [usable(x) for x in listed],
                "shapes": [[int(k) for k in np.shape(x)] for x in listed],
                "weights": dict(weights or {}),
            }
        )

    def know(self, nets: Iterable["Net"]) -> None:
        """Take these nets' weights as known: only a change of them is an event."""
        self._known.update({net.name: net.arrays() for net in nets})

    def look(self, net: "Net") -> None:
        """Note a net's weights if they are others than were known."""
        now = net.arrays()
        if not _same(self._known.get(net.name, {}), now):
            self._known[net.name] = now
            self.note("set", net.name, weights=now)


class Net(nn.Module):
    """Inputs (N, k), (N, m), ... side by side as x (N, n_in) -> x A + a + (x B)^2 / 2.

    Images of n_in channels are taken pixel by pixel, all others as rows.
    """

    A: Tensor
    a: Tensor
    B: Tensor
    seen: Tensor

    def __init__(self, name: str, asked: Plain, log: Log) -> None:
        super().__init__()
        self.name, self.log = name, log
        self.shape = asked["shape"]
        for key in PARAMETERS:
            start = torch.tensor(asked["weights"][key], dtype=torch.float32)
            parameter = nn.Parameter(start, requires_grad=key not in asked["frozen"])
            if key in asked["junk"]:
                parameter.grad = torch.tensor(asked["junk"][key], dtype=torch.float32)
            self.register_parameter(key, parameter)
        self.register_buffer("seen", torch.full((2,), BUFFER))
        self.child = nn.Dropout()
        self.training, self.child.training = asked["modes"]
        self.came_in = self.modes()
        self.called_in: list[list[bool]] = []

    def forward(self, *inputs: Tensor) -> Tensor:
        """Writes down what it is given, and when a gradient comes back."""
        if inputs[0].dim() == 4 and sum(x.shape[1] for x in inputs) == len(self.A):
            return self._by_pixels(inputs)
        given, inputs = inputs, tuple(x.flatten(1) if x.dim() > 2 else x for x in inputs)
        if len(inputs) == 1 and _numbers(inputs[0]) is None:
            inputs = (_Spied.apply(inputs[0], self._note_call),)
        else:
            self.log.look(self)
            self._note_call(*inputs)
        self.called_in.append(self.modes())
        if sum(x.shape[-1] for x in inputs) != len(self.A):
            raise ValueError(misfit(self.name, len(self.A), given))
        x = torch.cat(inputs, dim=1) if len(inputs) > 1 else inputs[0]
        out = x @ self.A + self.a + (x @ self.B) ** 2 / 2
        if out.requires_grad:
            out.register_hook(self._note_back)
        return out.reshape(len(out), *self.shape) if self.shape else out

    def _by_pixels(self, images: Sequence[Tensor]) -> Tensor:
        n, _, high, wide = images[0].shape
        rows: Tensor = self(*(x.movedim(1, -1).flatten(0, 2) for x in images))
        return rows.unflatten(0, (n, high, wide)).movedim(-1, 1)

    def _note_call(self, *inputs: Tensor) -> None:
        self.log.note("call", self.name, map(_numbers, inputs))

    def _note_back(self, _: Tensor) -> None:
        """A gradient that is to be differentiated again, as a penalty's, is no backward."""
        if not torch.is_grad_enabled():
            self.log.note("back", self.name)

    def grads(self) -> list[np.ndarray | None]:
        """What lies in .grad."""
        return [array(p.grad) for p in self.parameters()]

    def modes(self) -> list[bool]:
        """Its own and its child's."""
        return [bool(self.training), bool(self.child.training)]

    def buffer_kept(self) -> bool:
        """Whether the buffer holds what it held."""
        return bool((self.seen == BUFFER).all())

    def arrays(self) -> dict[str, np.ndarray]:
        """Its weights by name, such as "disc.A"."""
        found = {f"{self.name}.{key}": array(getattr(self, key)) for key in PARAMETERS}
        return {key: x for key, x in found.items() if x is not None}


class _Spied(torch.autograd.Function):
    """x itself; its numbers are noted where they can be read, below torch.func's transforms."""

    @staticmethod
    def forward(x: Tensor, note: Callable[[Tensor], None]) -> Tensor:
        """x (N, k), or what vmap makes of it, (N, 1, k)."""
        if x.dim() == 1:
            x = x[None]
        note(x.flatten(0, -2))
        return x.clone()

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        """Nothing is kept."""

    @staticmethod
    def backward(ctx: Any, slope: Tensor) -> Any:
        """The slope itself."""
        return slope, None

    @staticmethod
    def vmap(info: Any, in_dims: Any, x: Tensor, note: Any) -> Any:
        """All samples at once."""
        return _Spied.apply(x.movedim(in_dims[0], 0), note), 0


class LoggedSGD(torch.optim.SGD):
    """Plain gradient descent on some nets, each a group, that writes down each step."""

    def __init__(self, name: str, nets: Sequence[Net], rate: float, log: Log) -> None:
        super().__init__([{"params": list(net.parameters())} for net in nets], lr=rate)
        self._after = lambda: _noted(name, nets, log)

    def step(self, closure: Callable[[], float] | None = None) -> Any:
        """One step, noted once it is done."""
        result = super().step(closure)
        self._after()
        return result


def criterion(asked: Plain, log: Log) -> Callable[[Tensor, Tensor], Tensor]:
    """What compares predictions with targets, and notes both.

    kind "bce": cross-entropy on logits. "own": mean((1 + t) (p - 2 t)^2 + p / 2) + offset, of any
    sign, where p and t cannot swap. "each": the same without the mean, a tensor like p. "mixed":
    with mean(p)^2 more, so that two batches cannot be joined.
    """
    bce = nn.BCEWithLogitsLoss()

    def compare(prediction: Tensor, target: Tensor) -> Tensor:
        log.note("criterion", "criterion", map(_numbers, (prediction, target)))
        if asked["kind"] == "bce":
            return bce(prediction, target)
        loss = (1 + target) * (prediction - 2 * target) ** 2 + prediction / 2
        found = loss if asked["kind"] == "each" else loss.mean()
        found = found + prediction.mean() ** 2 if asked["kind"] == "mixed" else found
        return found + asked["offset"]

    return compare


def _noted(name: str, nets: Sequence[Net], log: Log) -> None:
    log.know(nets)
    log.note("step", name, weights={k: x for net in nets for k, x in net.arrays().items()})


def _numbers(x: Any) -> np.ndarray | None:
    try:
        return array(x)
    except RuntimeError:  # within torch.func a tensor holds no numbers to read
        return None


def usable(x: Any) -> np.ndarray | None:
    """An array if it holds numbers of bounded size alone, else None."""
    if not isinstance(x, np.ndarray) or x.dtype.kind not in "fiub" or not x.size:
        return None
    return x if np.abs(x.astype(np.float64)).max() <= LARGEST else None


def _same(a: Plain, b: Plain) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[k], b[k], equal_nan=True) for k in a)
