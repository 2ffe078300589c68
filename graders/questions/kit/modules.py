"""Looks at an `nn.Module` from outside: modes, outputs and gradients on given inputs.

A layer is first run once (lazy layers get their shapes), then all its parameters are filled
with random values that the question's seed fixes, so that a judge can replay it whatever its
inside: the reply says the parameters' shapes, not their values.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import (
    Expected,
    Flag,
    Many,
    Maybe,
    Numbers,
    Record,
    Text,
    Whole,
    exactly,
    probed,
)
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import probes
from graders.questions.kit.conduct import SOURCES, states
from graders.questions.kit.layer_inputs import CALLS, filling, rows, slope_of

MOST_PARAMETERS = 600
FILLINGS = 5
MOST_LEAN = 0.25


def tensor(values: np.ndarray, requires_grad: bool = False) -> Tensor:
    """A float32 leaf."""
    return torch.tensor(values, dtype=torch.float32).requires_grad_(requires_grad)


def parameters(part: Any) -> list[nn.Parameter]:
    """A module's trainable parameters, each once; none for a plain function."""
    found = list(part.parameters()) if isinstance(part, nn.Module) else []
    return [p for p in found if p.requires_grad]


def corner(values: Tensor | None) -> np.ndarray | None:
    """A gradient or parameter, cut to 64 along each axis.

    Without the cut a net that ignores its sizes would be too much to send.
    """
    return None if values is None else array(values[tuple(slice(64) for _ in values.shape)])


def frozen(part: Any) -> list[list[int]]:
    """The shapes of the parameters that are not trained."""
    found = list(part.parameters()) if isinstance(part, nn.Module) else []
    return [[int(n) for n in p.shape] for p in found if not p.requires_grad]


def shapes(part: Any) -> list[list[int]]:
    """The shapes of the parameters that are trained."""
    return [[int(n) for n in p.shape] for p in parameters(part)]


def refill(part: Any, seed: int, gain: float = 1.0) -> None:
    """`filling` for all parameters."""
    with torch.no_grad():
        for place, p in enumerate(parameters(part)):
            p.copy_(torch.tensor(filling(seed, place, list(p.shape), gain)))


def set_mode(part: Any, training: bool) -> None:
    """train() or eval(), for modules."""
    if isinstance(part, nn.Module):
        part.train(training)


def modes(part: Any) -> list[bool]:
    """Of a module and all within it, whether each is in train mode; none for a plain function."""
    found = list(part.modules()) if isinstance(part, nn.Module) else []
    return [bool(m.training) for m in found]


def kind(part: Any) -> Plain:
    """Whether it is a module, and the modes in which it comes."""
    return {
        "module": isinstance(part, nn.Module),
        "type": type(part).__name__[:200],
        "modes": modes(part)[:MOST_PARAMETERS],
    }


def observe_layer(part: Callable[[Tensor], Tensor], asked: Plain) -> Plain:
    """What it makes of the question's calls, in their order, filled as the seed says.

    Nothing about the layer is touched but its parameters and modes.
    """
    set_mode(part, False)
    with torch.no_grad():
        part(tensor(asked["eval"]))
    index = _fill(part, asked)
    before, outputs, modes_kept = states(), [], True
    for name, training, gradients in CALLS[asked["calls"]]:
        set_mode(part, training)
        slope = slope_of(asked, training) if gradients else None
        outputs.append(_attempted(part, rows(asked, name), slope, name == "strided"))
        modes_kept &= set(modes(part)) <= {training}
    after = states()
    return {
        "filling": index,
        "outputs": outputs,
        "shapes": shapes(part)[:MOST_PARAMETERS],
        "frozen": frozen(part)[:MOST_PARAMETERS],
        "modes_kept": bool(modes_kept),
        "drew": [source for source in before if before[source] != after[source]],
        "flags_kept": attempt(lambda: _flags_kept(part, asked)),
    }


def _fill(part: Callable[[Tensor], Tensor], asked: Plain) -> int:
    """The first of a few fillings whose outputs have both signs, or that which comes nearest.

    Else a function applied at the very end that only bends one side could go unseen.
    """

    def lean(index: int) -> float:
        refill(part, asked["seed"] + index, asked["gain"])
        with torch.no_grad():
            y = part(tensor(asked["eval"]))
        if not isinstance(y, Tensor) or bool(((y > 0) & (y < 1)).all()):
            return 0.0  # nothing to see, or a sigmoid, whose outputs have one sign at all times
        return abs(float((y > 0).float().mean()) - 0.5)

    leans: list[float] = []
    for index in range(FILLINGS if asked["calls"] == "full" else 3):
        leans.append(lean(index))
        if leans[-1] <= MOST_LEAN:
            return index
    refill(part, asked["seed"] + (best := int(np.argmin(leans))), asked["gain"])
    return best


def _attempted(
    part: Callable[[Tensor], Tensor], x: np.ndarray, slope: Plain, strided: bool
) -> Plain:
    if slope is None:
        return attempt(lambda: _output(part, x, strided))
    return attempt(lambda: _sloped(part, x, slope))


def _output(part: Callable[[Tensor], Tensor], values: np.ndarray, strided: bool) -> Plain:
    x = probes.tensor(values, probes.STRIDED) if strided else tensor(values)
    with torch.no_grad():
        y = part(x)
    return _facts(y, x, values, None)


def _sloped(part: Callable[[Tensor], Tensor], values: np.ndarray, slope: np.ndarray) -> Plain:
    """With the gradients of sum(output * slope) to the input and to each parameter."""
    leaf, wanted = tensor(values, requires_grad=True), parameters(part)
    x = leaf * 1.0
    y = part(x)
    found: tuple[Tensor | None, ...] = (None,) * (1 + len(wanted))
    if isinstance(y, Tensor) and y.requires_grad and y.shape == slope.shape:
        found = torch.autograd.grad((y * tensor(slope)).sum(), [leaf, *wanted], allow_unused=True)
    return _facts(y, x, values, [array(found[0]), *(corner(g) for g in found[1:])])


def _facts(y: Any, x: Tensor, values: np.ndarray, gradients: list[np.ndarray | None] | None) -> Any:
    dtype = str(getattr(y, "dtype", type(y).__name__)).removeprefix("torch.")[:200]
    kept = bool(np.array_equal(values, x.detach().numpy()))
    cut = None if gradients is None else gradients[: MOST_PARAMETERS + 1]
    return {"values": array(y), "dtype": dtype, "input_kept": kept, "gradients": cut}


def _flags_kept(part: Callable[[Tensor], Tensor], asked: Plain) -> bool:
    """Whether requires_grad of the input, and of frozen parameters, stays as it is."""
    wanted = parameters(part)
    for p in wanted:
        p.requires_grad_(False)
    x = tensor(asked["eval"])
    part(x)
    kept = not x.requires_grad and not any(p.requires_grad for p in wanted)
    for p in wanted:
        p.requires_grad_(True)
    return bool(kept)


def layer_border(asked: Plain) -> Expected:
    """What `observe_layer` may send for these inputs."""
    output = Record(
        {
            "values": Maybe(Numbers()),
            "dtype": Text(200),
            "input_kept": Flag(),
            "gradients": Maybe(Many(Maybe(Numbers()), MOST_PARAMETERS + 1)),
        }
    )
    shape = Many(Many(Whole(0, 10**6), 8), MOST_PARAMETERS)
    return Record(
        {
            "filling": Whole(0, FILLINGS - 1),
            "outputs": exactly(len(CALLS[asked["calls"]]), probed(output)),
            "shapes": shape,
            "frozen": shape,
            "modes_kept": Flag(),
            "drew": Many(Text(20, SOURCES), len(SOURCES)),
            "flags_kept": probed(Flag()),
        }
    )


KIND_BORDER = Record({"module": Flag(), "type": Text(200), "modes": Many(Flag(), MOST_PARAMETERS)})
BUILDS_BORDER = Record({"made": Many(Many(Maybe(Numbers()), MOST_PARAMETERS), 4), "shared": Flag()})


def several_builds(makers: Sequence[Callable[[], Any]], x: np.ndarray) -> Plain:
    """The parameters of modules as they were made, and whether any two share one."""
    made = []
    for make in makers:
        part = make()
        set_mode(part, False)
        with torch.no_grad():
            part(tensor(x))
        made.append(part)
    places = [{p.data_ptr() for p in parameters(part)} for part in made]
    shared = any(a & b for i, a in enumerate(places) for b in places[:i])
    cut = [[corner(p) for p in parameters(part)[:MOST_PARAMETERS]] for part in made]
    return {"made": cut, "shared": bool(shared)}
