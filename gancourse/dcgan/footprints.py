"""Transposed convolution made visible: which output pixels an input pixel reaches, in numbers."""

from collections.abc import Mapping

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor, nn
from torch.nn.functional import conv_transpose2d

SAMPLES = 1_000


def stamped(image: Tensor, kernel: int, stride: int, padding: int) -> Tensor:
    """The transposed convolution of image (h, w) with a kernel of ones.

    Returns ((h - 1) * stride - 2 * padding + kernel, likewise), each output pixel the sum of the
    input pixels whose footprints cover it; for an image of ones it counts them.
    """
    ones = torch.ones(1, 1, kernel, kernel)
    return conv_transpose2d(image[None, None], ones, stride=stride, padding=padding)[0, 0]


def pixel_spread(layers: nn.Module, latent_dim: int, generator: torch.Generator) -> Tensor:
    """Standard deviation (h, w) of each pixel's first channel over 1,000 noises.

    layers: noise (n, latent_dim) -> images (n, channels, h, w); run as it stands, in its mode.
    """
    with torch.no_grad():
        images = layers(torch.randn(SAMPLES, latent_dim, generator=generator))
    return images[:, 0].std(0)


def heatmaps(panels: Mapping[str, Tensor], digits: int = 0, size: float = 3.2) -> Figure:
    """Matrices side by side, each cell shaded by its value, which is written into it.

    digits: behind the decimal point.
    size: one panel's width in inches.
    """
    figure = Figure(figsize=(size * len(panels), size + 0.3), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False)[0]
    for axis, (title, values) in zip(axes, panels.items(), strict=True):
        _heatmap(axis, values, digits)
        axis.set_title(title, fontsize=10)
    return figure


def _heatmap(axis: Axes, values: Tensor, digits: int) -> None:
    top = float(values.max()) or 1.0
    # Up to mid grey only, so that black numbers stay readable.
    axis.imshow(values.numpy(), cmap="Greys", vmin=0, vmax=2 * top)
    for (row, column), value in zip(
        torch.cartesian_prod(*(torch.arange(n) for n in values.shape)).tolist(),
        values.flatten().tolist(),
        strict=True,
    ):
        text = f"{value:.{digits}f}" if value else "·"
        axis.text(column, row, text, ha="center", va="center", fontsize=8)
    axis.set_xticks([])
    axis.set_yticks([])
