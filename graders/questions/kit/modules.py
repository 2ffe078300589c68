"""Looks at an `nn.Module` from outside: parameters, modes, outputs and gradients on given inputs.

A layer is first run once (lazy layers get their shapes), then all its parameters are filled
with random values that are recorded, so that a judge can replay it whatever its inside.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import states
from graders.questions.kit.layer_inputs import CALLS, rows


def tensor(values: np.ndarray, requires_grad: bool = False) -> Tensor:
    """A float32 leaf."""
    return torch.tensor(values, dtype=torch.float32).requires_grad_(requires_grad)


def parameters(part: Any) -> list[nn.Parameter]:
    """A module's trainable parameters, each once; none for a plain function."""
    found = list(part.parameters()) if isinstance(part, nn.Module) else []
    return [p for p in found if p.requires_grad]


def corner(values: Tensor | None) -> np.ndarray | None:
    """A parameter or gradient, cut to 64 along each axis: whole for any net of the size asked for.

    Without the cut a net that ignores its sizes would be too much to send.
    """
    return None if values is None else array(values[tuple(slice(64) for _ in values.shape)])


def frozen(part: Any) -> list[list[int]]:
    """The shapes of the parameters that are not trained."""
    found = list(part.parameters()) if isinstance(part, nn.Module) else []
    return [[int(n) for n in p.shape] for p in found if not p.requires_grad]


def refill(part: Any, seed: int) -> None:
    """Random values for all parameters: vectors well away from 0, matrices of some gain."""
    rng = np.random.default_rng(seed)
    with torch.no_grad():
        for p in parameters(part):
            if sum(n > 1 for n in p.shape) > 1:
                values = rng.normal(size=p.shape) / np.sqrt(
                    min(p.shape[0], p.numel() // p.shape[0])
                )
            else:
                values = rng.uniform(0.3, 1.2, size=p.shape) * rng.choice([-1, 1], size=p.shape)
            p.copy_(torch.tensor(values))


def set_mode(part: Any, training: bool) -> None:
    """train() or eval(), for modules."""
    if isinstance(part, nn.Module):
        part.train(training)


def modes(part: Any) -> list[bool]:
    """Of a module and all within it, whether each is in train mode; none for a plain function."""
    found = list(part.modules()) if isinstance(part, nn.Module) else []
    return [bool(m.training) for m in found]


def observe_layer(part: Callable[[Tensor], Tensor], asked: Plain) -> Plain:
    """Outputs in train and eval mode, in the order `CALLS`; gradients of the first call.

    The parameters are as recorded in all of them; nothing else about the layer was touched.
    """
    set_mode(part, False)
    with torch.no_grad():
        part(tensor(asked["eval"]))
    refill(part, _balanced(part, asked))
    before = states()
    first = attempt(lambda: _with_gradients(part, asked))
    modes_kept = set(modes(part)) <= {True}
    outputs = []
    for name, training in CALLS[1:]:
        set_mode(part, training)
        x = tensor(rows(asked, name))
        outputs.append(attempt(partial(_output, part, x)))
        modes_kept &= set(modes(part)) <= {training}
    after = states()
    return {
        "first": first,
        "outputs": outputs,
        "parameters": [corner(p) for p in parameters(part)],
        "shapes": [[int(n) for n in p.shape] for p in parameters(part)],
        "frozen": frozen(part),
        "modes_kept": bool(modes_kept),
        "drew": [source for source in before if before[source] != after[source]],
    }


def _balanced(part: Callable[[Tensor], Tensor], asked: Plain) -> int:
    """Of ten seeds for `refill` the one whose outputs are spread best over both signs.

    Else a function applied at the very end that only bends one side could go unseen.
    """

    def lean(seed: int) -> float:
        refill(part, seed)
        with torch.no_grad():
            y = part(tensor(asked["eval"]))
        return abs(float((y > 0).float().mean()) - 0.5) if isinstance(y, Tensor) else 0.0

    return min(range(asked["seed"], asked["seed"] + 10), key=lean)


def _output(part: Callable[[Tensor], Tensor], x: Tensor) -> Plain:
    kept = array(x)
    with torch.no_grad():
        y = part(x)
    return {
        "values": array(y),
        "dtype": str(getattr(y, "dtype", type(y).__name__)).removeprefix("torch."),
        "input_kept": bool(np.array_equal(kept, array(x))),  # type: ignore[arg-type]
    }


def _with_gradients(part: Callable[[Tensor], Tensor], asked: Plain) -> Plain:
    set_mode(part, True)
    x = tensor(asked["first"], requires_grad=True)
    wanted = parameters(part)
    y = part(x * 1.0)
    if not isinstance(y, Tensor):
        nothing = {"values": None, "dtype": type(y).__name__}
        return {"output": nothing, "input_gradient": None, "gradients": []}
    slope = tensor(asked["slope"])
    found: tuple[Tensor | None, ...] = (None,) * (1 + len(wanted))
    if y.requires_grad and y.shape == slope.shape:
        found = torch.autograd.grad((y * slope).sum(), [x, *wanted], allow_unused=True)
    return {
        "output": {"values": array(y), "dtype": str(y.dtype).removeprefix("torch.")},
        "input_gradient": array(found[0]),
        "gradients": [corner(g) for g in found[1:]],
    }


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
    return {"made": [[corner(p) for p in parameters(part)] for part in made], "shared": shared}
