"""Asks for dense blocks and for the generator and discriminator built from them, and looks."""

from collections.abc import Callable, Sequence
from functools import partial, reduce
from itertools import pairwise
from operator import methodcaller
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.layer_inputs import cut, pose_inputs
from graders.questions.kit.modules import (
    corner,
    modes,
    observe_layer,
    parameters,
    refill,
    set_mode,
    several_builds,
    tensor,
)

WIDEST = 64


def pose_block(rng: np.random.Generator) -> Plain:
    """Two different widths and the inputs of a layer."""
    n_in, n_out = (int(k) for k in rng.choice(np.arange(4, 13), size=2, replace=False))
    return {"sizes": [n_in, n_out], "inputs": cut(pose_inputs(rng, WIDEST), n_in, n_out)}


def pose_net(rng: np.random.Generator) -> Plain:
    """Widths z, im, h that no two layers share, and inputs for each part.

    h is 3 to 5, so that widths are h, 2h, 4h and 8h; z and im are none of these nor alike.
    """
    h = int(rng.integers(3, 6))
    taken = {1, h, 2 * h, 4 * h, 8 * h}
    free = np.array([k for k in range(7, 40) if k not in taken])
    z_dim, im_dim = (int(k) for k in rng.choice(free, size=2, replace=False))
    return {"z_dim": z_dim, "im_dim": im_dim, "h": h, "inputs": pose_inputs(rng, WIDEST)}


def observe_block(answer: Any, questions: Plain, name: str) -> Plain:
    """A layer made by `answer(input_dim, output_dim)`."""
    if not callable(answer):
        raise TypeError(f"{name} should be a function, but is a {type(answer).__name__}")
    n_in, n_out = questions["sizes"]
    inputs = questions["inputs"]
    build = partial(answer, n_in, n_out)
    return settled(
        lambda: {
            "kind": attempt(lambda: kind(build())),
            "layer": attempt(lambda: observe_layer(build(), inputs)),
            "fresh": attempt(lambda: several_builds((build, build), inputs["eval"])),
            "conduct": attempt(lambda: random_conduct(build)),
        }
    )


def kind(part: Any) -> Plain:
    """Whether it is a module, and the modes in which it comes."""
    return {
        "module": isinstance(part, nn.Module),
        "type": type(part).__name__,
        "modes": modes(part),
    }


def observe_generator(answer: Any, questions: Plain) -> Plain:
    """`Generator(z_dim, im_dim, hidden_dim)`: its parts one by one, and all of them together."""
    _need_class(answer, "Generator")
    z_dim, im_dim, h = (questions[k] for k in ("z_dim", "im_dim", "h"))
    named = partial(answer, z_dim=z_dim, im_dim=im_dim, hidden_dim=h)
    build = partial(answer, z_dim, im_dim, h)
    parts = methodcaller("get_gen")
    return _observe_net(
        build, named, questions, (z_dim, im_dim), parts, partial(_gen_defaults, answer)
    )


def observe_discriminator(answer: Any, questions: Plain) -> Plain:
    """`Discriminator(im_dim, hidden_dim)`: the whole of it, and its parts in a chain."""
    _need_class(answer, "Discriminator")
    im_dim, h = questions["im_dim"], questions["h"]
    named = partial(answer, im_dim=im_dim, hidden_dim=h)
    build = partial(answer, im_dim, h)
    parts = methodcaller("get_disc")
    return _observe_net(
        build, named, questions, (im_dim, 1), parts, partial(_disc_defaults, answer)
    )


def _need_class(answer: Any, name: str) -> None:
    if not callable(answer):
        raise TypeError(f"{name} should be a class, but is a {type(answer).__name__}")


def _observe_net(
    build: Callable[[], Any],
    named: Callable[[], Any],
    questions: Plain,
    sizes: tuple[int, int],
    parts: Callable[[Any], Any],
    defaults: Callable[[], Plain],
) -> Plain:
    inputs, (n_in, n_out) = questions["inputs"], sizes
    x = inputs["eval"][:, :n_in]
    return settled(
        lambda: {
            "kind": attempt(lambda: kind(build())),
            "whole": attempt(lambda: observe_layer(build(), cut(inputs, n_in, n_out))),
            "parts": attempt(lambda: _parts(build(), parts, inputs, n_in)),
            "chain": attempt(lambda: _chain(build(), parts, inputs, n_in)),
            "fresh": attempt(lambda: several_builds((build, build, named), x)),
            "defaults": attempt(defaults),
            "conduct": attempt(lambda: random_conduct(build)),
        }
    )


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
    return int(length), list(found)


def _parts(net: Any, parts: Callable[[Any], Any], inputs: Plain, n_in: int) -> Plain:
    """Each part's widths on the way through, then each part by itself."""
    _warmed(net, inputs["eval"][:, :n_in])
    length, sequence = _sequence(net, parts)
    owned = {id(p) for p in parameters(net)}
    missing = [p for part in sequence for p in parameters(part) if id(p) not in owned]
    widths = _widths(sequence, tensor(inputs["eval"][:, :n_in]))
    layers = []
    for part, (a, b) in zip(sequence, pairwise(widths), strict=False):
        fits = max(a, b) <= WIDEST
        look = partial(observe_layer, part, cut(inputs, a, b)) if fits else None
        layers.append(attempt(look) if look is not None else None)
    return {"length": length, "widths": widths, "missing": len(missing), "layers": layers}


def _widths(sequence: list[Any], x: Tensor) -> list[int]:
    widths = [int(x.shape[-1])]
    with torch.no_grad():
        for part in sequence:
            x = part(x)
            widths.append(int(x.shape[-1]))
    return widths


def _chain(net: Any, parts: Callable[[Any], Any], inputs: Plain, n_in: int) -> Plain:
    """forward against the chain of parts, in both modes, with parameters filled anew."""
    _warmed(net, inputs["first"][:, :n_in])
    _, sequence = _sequence(net, parts)
    refill(net, inputs["seed"] + 1)
    seen = {}
    paths: dict[str, Callable[[Tensor], Tensor]] = {
        "whole": net,
        "chain": lambda x: reduce(lambda y, part: part(y), sequence, x),
    }
    for mode, training in (("train", True), ("eval", False)):
        for path, call in paths.items():
            set_mode(net, training)
            name = f"{mode} {path}"
            seen[name] = _with_gradients(call, net, inputs["first"][:, :n_in])
            seen[name]["modes_kept"] = set(modes(net)) <= {training}
    for path, call in paths.items():
        seen[f"{path} far"] = {"output": array(call(tensor(inputs["far"][:, :n_in])))}
    return seen


def _with_gradients(call: Callable[[Tensor], Tensor], net: Any, batch: np.ndarray) -> Plain:
    """The output, and the gradients of its sum of squares to the input and all parameters."""
    x = tensor(batch, requires_grad=True)
    y = call(x)
    leaves = [x, *parameters(net)]
    found: Sequence[Tensor | None] = [None] * len(leaves)
    if y.requires_grad:
        found = torch.autograd.grad((y**2).sum(), leaves, allow_unused=True)
    return {"output": array(y), "gradients": [corner(g) for g in found]}


def _gen_defaults(answer: Any) -> Plain:
    """Shapes with defaults for all sizes, and for im_dim and hidden_dim alone."""
    with torch.no_grad():
        some, x = answer(7).eval(), torch.zeros(2, 10)
        widths = _widths(_sequence(answer().eval(), methodcaller("get_gen"))[1], x)
        return {"all": widths, "some": [int(k) for k in some(torch.zeros(2, 7)).shape]}


def _disc_defaults(answer: Any) -> Plain:
    """Sizes of the parameters with defaults for all sizes."""
    net = _warmed(answer(), np.zeros((2, 784), dtype=np.float32))
    other = answer(9)
    return {
        "sizes": sorted(int(p.numel()) for p in parameters(net)),
        "some": [int(k) for k in other.eval()(torch.zeros(2, 9)).shape],
    }
