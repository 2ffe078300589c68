"""Asks for convolutional blocks with sizes given by position, by name and by default, and looks."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.dense import kind
from graders.questions.kit.modules import observe_layer, several_builds

USUAL = {"kernel_size": 4, "stride": 2, "padding": 1}
"""The sizes that hold when none are given."""


def pose_generator(rng: np.random.Generator) -> Plain:
    """Blocks in the middle and at the end; sizes unlike the usual ones."""
    return {
        "cases": {
            "default": _generator_case(rng, {}),
            "by position": _generator_case(rng, _sizes(rng), ("kernel_size", "stride", "padding")),
            "by name": _generator_case(rng, _sizes(rng)),
            "final": _generator_case(rng, {"final": True}),
            "final by position": _generator_case(
                rng, {**_sizes(rng), "final": True}, (*USUAL, "final")
            ),
        }
    }


def pose_discriminator(rng: np.random.Generator) -> Plain:
    """Blocks with batch norm, without it and at the end; sizes unlike the usual ones."""
    plain, final = {"normalize": False}, {"final": True}
    return {
        "cases": {
            "default": _discriminator_case(rng, {}),
            "by position": _discriminator_case(rng, _sizes(rng), tuple(USUAL)),
            "plain": _discriminator_case(rng, plain),
            "plain by position": _discriminator_case(
                rng, {**_sizes(rng), **plain}, (*USUAL, "normalize")
            ),
            "final": _discriminator_case(rng, final),
            "final by name": _discriminator_case(rng, {**_sizes(rng), **plain, **final}),
        }
    }


def _sizes(rng: np.random.Generator) -> Plain:
    """No size is the usual one."""
    kernel, stride, padding = (int(rng.choice(few)) for few in ((2, 3), (1, 3), (0, 2)))
    return {"kernel_size": kernel, "stride": stride, "padding": padding}


def _generator_case(
    rng: np.random.Generator, options: Plain, by_position: tuple[str, ...] = ()
) -> Plain:
    small = [(2, 3), (3, 2), (3, 4)]
    large = [(6, 5), (5, 7)]
    return _case(rng, options, by_position, large if options.get("stride") == 1 else small, True)


def _discriminator_case(
    rng: np.random.Generator, options: Plain, by_position: tuple[str, ...] = ()
) -> Plain:
    return _case(rng, options, by_position, [(8, 7), (7, 9), (8, 6)], False)


def _case(
    rng: np.random.Generator,
    options: Plain,
    by_position: tuple[str, ...],
    sides: list[tuple[int, int]],
    upwards: bool,
) -> Plain:
    """One call: arguments by position and by name, and images for the block that it makes.

    The channels are two of 2, 3, 4; at the end 1 may come out, with sizes of its own.
    """
    n_in, n_out = (int(k) for k in rng.permutation([2, 3, 4])[:2])
    if options.get("final") and len(options) > 1:
        n_out = 1 if rng.integers(2) else n_out
    height, width = sides[int(rng.integers(len(sides)))]
    sizes = {**USUAL, **{k: v for k, v in options.items() if k in USUAL}}
    output = [n_out, *(_side(n, sizes, upwards) for n in (height, width))]
    return {
        "arguments": [n_in, n_out, *(options[k] for k in by_position)],
        "named": {k: v for k, v in options.items() if k not in by_position},
        "output": output,
        "inputs": _images(rng, (n_in, height, width), tuple(output)),
    }


def _side(n: int, sizes: Plain, upwards: bool) -> int:
    kernel, stride, padding = (sizes[k] for k in USUAL)
    if upwards:
        return int((n - 1) * stride - 2 * padding + kernel)
    return int((n + 2 * padding - kernel) // stride + 1)


def _images(rng: np.random.Generator, size: tuple[int, ...], output: tuple[int, ...]) -> Plain:
    """As `layer_inputs.pose_inputs`, few so that the unbiased variance differs from the biased."""
    n, m, k = (int(k) for k in rng.permutation([3, 4, 5]))

    def batch(count: int) -> np.ndarray:
        return rng.normal(size=(count, *size)).astype(np.float32)

    growing = np.geomspace(1, 500, 12, dtype=np.float32).reshape(-1, 1, 1, 1)
    return {
        "seed": int(rng.integers(2**31)),
        "first": batch(n),
        "second": 2 * batch(m) + 1,
        "eval": batch(k),
        "far": batch(12) * growing,
        "slope": rng.normal(size=(n, *output)),
    }


def observe_block(answer: Any, questions: Plain, name: str) -> Plain:
    """Each block that was asked for; two alike; what making one does to random states."""
    if not callable(answer):
        raise TypeError(f"{name} should be a function, but is a {type(answer).__name__}")
    cases = questions["cases"]
    builds = {key: partial(answer, *c["arguments"], **c["named"]) for key, c in cases.items()}
    build, images = builds["default"], cases["default"]["inputs"]["eval"]
    return settled(
        lambda: {
            "kinds": {key: attempt(partial(_kind, b)) for key, b in builds.items()},
            "layers": {key: attempt(partial(_layer, b, cases[key])) for key, b in builds.items()},
            "fresh": attempt(lambda: several_builds((build, build), images)),
            "conduct": attempt(lambda: random_conduct(build)),
        }
    )


def _kind(build: Callable[[], Any]) -> Plain:
    return kind(build())


def _layer(build: Callable[[], Any], case: Plain) -> Plain:
    return observe_layer(build(), case["inputs"])
