"""Poses convolutional blocks: sizes, all by position, and images for each."""

from collections.abc import Mapping, Sequence

import numpy as np

from graders.plain import Plain
from graders.questions.kit.blocks import case

USUAL = (4, 2, 1)
"""kernel_size, stride and padding, where none is given."""
SIZES = ((3, 2, 1), (4, 1, 0), (5, 2, 2), (2, 3, 1), (3, 1, 2), (1, 1, 0), (4, 3, 1), (2, 2, 0))
"""The same, as no block has them by default; each slip such as `stride 2 has kernel 4` shows."""


def generator_cases(rng: np.random.Generator) -> Mapping[str, Plain]:
    """In the middle and at the end; few channels, one, as many in as out, more than 16."""
    return _cases(rng, (("middle", ()), ("final", (True,))), upwards=True)


def discriminator_cases(rng: np.random.Generator) -> Mapping[str, Plain]:
    """With batch norm, without it, at the end with and without asking for one."""
    kinds = (("middle", (True,)), ("plain", (False,)), ("final", (True, True)))
    found = _cases(rng, kinds, upwards=False)
    sizes = SIZES[int(rng.integers(len(SIZES)))]
    return found | {"final plain": _case(rng, (2, 3), sizes, (False, True), False, "light")}


def _cases(
    rng: np.random.Generator, kinds: Sequence[tuple[str, tuple[bool, ...]]], upwards: bool
) -> dict[str, Plain]:
    """By default, then each kind with sizes of its own: one full look, the others brief ones.

    What is called `middle` is what comes by default, and has had its full look there.
    """
    a, b, c = (int(k) for k in rng.choice(np.arange(2, 6), size=3, replace=False))
    channels = [(1, a), (b, 1), (c, c), (int(rng.integers(17, 20)), int(rng.integers(17, 20)))]
    found = {
        "default": _case(rng, (a, b), None, (), upwards, "full"),
        "small weights": _case(rng, (b, c), None, (), upwards, "part", 0.1),
        "kernel": _case(rng, (c, a), (3,), (), upwards, "light"),
        "kernel and stride": _case(rng, (c, b), (5, 3), (), upwards, "light"),
    }
    for kind, flags in kinds:
        order = rng.permutation(len(SIZES))
        if kind != "middle":
            found[kind] = _case(rng, (a, c), USUAL, flags, upwards, "full")
        for (n_in, n_out), which in zip(channels, order, strict=False):
            key = f"{kind} {n_in} to {n_out}"
            found[key] = _case(rng, (n_in, n_out), SIZES[which], flags, upwards, "light")
    return found


def _case(
    rng: np.random.Generator,
    channels: tuple[int, int],
    sizes: tuple[int, ...] | None,
    flags: tuple[bool, ...],
    upwards: bool,
    calls: str,
    gain: float = 1.0,
) -> Plain:
    """One call, and images for its block: small ones, so that many calls cost little."""
    kernel, stride, padding = (*(sizes or ()), *USUAL[len(sizes or ()) :])
    low, high = (2, 5) if upwards else (5, 9)
    sides = [int(k) for k in rng.choice(np.arange(low, high), size=2, replace=False)]
    after = [side(n, kernel, stride, padding, upwards) for n in sides]
    if upwards and min(after) < 1:
        sides = [n + 3 for n in sides]
        after = [side(n, kernel, stride, padding, upwards) for n in sides]
    arguments = [*channels, *(sizes or ()), *flags]
    return case(rng, arguments, (channels[0], *sides), (channels[1], *after), calls, gain)


def side(n: int, kernel: int, stride: int, padding: int, upwards: bool) -> int:
    """The height or width that one of n becomes."""
    if upwards:
        return (n - 1) * stride - 2 * padding + kernel
    return (n + 2 * padding - kernel) // stride + 1
