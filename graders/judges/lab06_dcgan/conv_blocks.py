"""What a call of a convolutional block asks for, and which mistaken call gives another shape."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from graders.judges.kit.block_judge import Kind
from graders.judges.kit.convolutions import Conv
from graders.judges.kit.layers import Alternative, Recipe
from graders.plain import Plain
from graders.questions.lab06_dcgan.conv_blocks import USUAL

NAMES = ("kernel", "stride", "padding")


def kind(
    formula: str,
    right: Callable[[Conv], tuple[Recipe, ...]],
    slips: Callable[[Conv], list[Alternative]],
    transposed: bool,
    row: str | None = None,
) -> Kind:
    """A kind of block, from what it is for a given convolution."""
    return Kind(
        formula,
        lambda case: right(conv(case, transposed)),
        lambda case: slips(conv(case, transposed)),
        row,
    )


def flags(case: Plain) -> list[bool]:
    """The arguments after padding."""
    return [bool(flag) for flag in case["arguments"][5:]]


def conv(case: Plain, transposed: bool) -> Conv:
    """The convolution that a call asks for."""
    given: list[int]
    n_in, n_out, *given = case["arguments"][:5]
    kernel, stride, padding = (*given, *USUAL[len(given) :])
    name = "ConvTranspose2d" if transposed else "Conv2d"
    return Conv(name, n_in, n_out, kernel, stride, padding, transposed)


def misread(transposed: bool) -> Callable[[Plain, tuple[int, ...]], str]:
    """From a call and a shape (channels, height, width), which other call would give the shape."""

    def guess(case: Plain, shape: tuple[int, ...]) -> str:
        sides = case["into"][1:]
        for what, other in _mistakes(conv(case, transposed)):
            if (other.n_out, *(other.side(n) for n in sides)) == tuple(shape):
                return what
        return ""

    return guess


def _mistakes(right: Conv) -> Iterable[tuple[str, Conv]]:
    """Convolutions whose arguments did not arrive where they should."""
    kernel, stride, padding = USUAL
    usual = replace(right, kernel=kernel, stride=stride, padding=padding)
    yield "kernel_size=4, stride=2, padding=1", usual
    yield "kernel_size=4", replace(right, kernel=kernel)
    yield "stride=2", replace(right, stride=stride)
    yield "padding=1", replace(right, padding=padding)
    yield "stride=1", replace(right, stride=1)
    yield "padding=0", replace(right, padding=0)
    yield "kernel_size=3", replace(right, kernel=3)
    if right.padding:
        exchanged = replace(right, stride=right.padding, padding=right.stride)
        yield "stride and padding exchanged", exchanged
    yield (
        "Conv2d" if right.transposed else "ConvTranspose2d",
        replace(right, transposed=not right.transposed),
    )
    yield "in_ch and out_ch exchanged", replace(right, n_in=right.n_out, n_out=right.n_in)
