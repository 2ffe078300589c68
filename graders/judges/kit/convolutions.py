"""Convolutions over images in NumPy float64, forwards and back.

A transposed convolution is the adjoint of a convolution (Dumoulin and Visin 2016, section 4), so
that three functions serve both: `correlate`, its adjoint `spread`, and the weight's gradient.
"""

from dataclasses import dataclass

import numpy as np

Array = np.ndarray
Shape = tuple[int, ...]


@dataclass(frozen=True)
class Conv:
    """A convolution over images; roles `<name>.weight` and, with bias, `<name>.bias`.

    transposed: as ConvTranspose2d, with a weight (n_in, n_out, kernel, kernel), else as Conv2d
    with (n_out, n_in, kernel, kernel).
    """

    name: str
    n_in: int
    n_out: int
    kernel: int
    stride: int
    padding: int
    transposed: bool = False
    bias: bool = True

    @property
    def weight_shape(self) -> Shape:
        """The shape that torch gives the weight."""
        ends = (self.n_in, self.n_out) if self.transposed else (self.n_out, self.n_in)
        return (*ends, self.kernel, self.kernel)

    def side(self, n: int) -> int:
        """The height or width that one of n becomes."""
        if self.transposed:
            return (n - 1) * self.stride - 2 * self.padding + self.kernel
        return (n + 2 * self.padding - self.kernel) // self.stride + 1

    def forward(self, x: Array, weight: Array, bias: Array | float) -> Array:
        """x: (N, n_in, H, W) -> (N, n_out, H', W')."""
        shift = np.reshape(bias, (-1, 1, 1))
        if not self.transposed:
            return correlate(x, weight, self.stride, self.padding) + shift
        size = (self.side(x.shape[2]), self.side(x.shape[3]))
        return spread(x, weight, self.stride, self.padding, size) + shift

    def backward(self, x: Array, weight: Array, slope: Array) -> tuple[Array, Array, Array]:
        """Gradients to x, weight and bias, from that to the output."""
        step, pad = self.stride, self.padding
        to_bias = slope.sum((0, 2, 3))
        if self.transposed:
            to_weight = weight_gradient(slope, x, self.kernel, step, pad)
            return correlate(slope, weight, step, pad), to_weight, to_bias
        size = (x.shape[2], x.shape[3])
        to_weight = weight_gradient(x, slope, self.kernel, step, pad)
        return spread(slope, weight, step, pad, size), to_weight, to_bias


def _windows(big: Array, kernel: int, step: int, pad: int) -> Array:
    """(N, C, H, W) -> (N, C, h, w, kernel, kernel), padded with zeros."""
    padded = np.pad(big, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    every = np.lib.stride_tricks.sliding_window_view(padded, (kernel, kernel), axis=(2, 3))
    return every[:, :, ::step, ::step]


def correlate(big: Array, weight: Array, step: int, pad: int) -> Array:
    """big (N, C, H, W), weight (O, C, k, k) -> (N, O, h, w)."""
    windows = _windows(big, weight.shape[-1], step, pad)
    return np.moveaxis(np.tensordot(windows, weight, ((1, 4, 5), (1, 2, 3))), -1, 1)


def spread(small: Array, weight: Array, step: int, pad: int, size: Shape) -> Array:
    """The adjoint of `correlate`: small (N, O, h, w), weight (O, C, k, k) -> (N, C, *size)."""
    kernel = weight.shape[-1]
    rows, columns = ((n - 1) * step + 1 for n in small.shape[2:])
    padded = np.zeros((len(small), *(n + 2 * pad for n in size), weight.shape[1]))
    parts = np.tensordot(small, np.moveaxis(weight, 1, 3), ((1,), (0,)))  # (N, h, w, k, k, C)
    for i, j in np.ndindex(kernel, kernel):
        padded[:, i : i + rows : step, j : j + columns : step] += parts[:, :, :, i, j]
    return np.moveaxis(padded[:, pad : pad + size[0], pad : pad + size[1]], -1, 1)


def weight_gradient(big: Array, small: Array, kernel: int, step: int, pad: int) -> Array:
    """The gradient of sum(small * correlate(big, weight)) to the weight: (O, C, k, k)."""
    windows = _windows(big, kernel, step, pad)[:, :, : small.shape[2], : small.shape[3]]
    return np.tensordot(small, windows, ((0, 2, 3), (0, 2, 3)))
