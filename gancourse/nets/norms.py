"""The normalisations that a convolution may be followed, or wrapped, by."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from torch import nn
from torch.nn.utils import parametrizations

Norm: TypeAlias = Literal["none", "batch", "layer", "instance", "weight", "spectral"]

AFTER: dict[str, Callable[[int], nn.Module]] = {
    "batch": nn.BatchNorm2d,
    "layer": lambda channels: nn.GroupNorm(1, channels),
    "instance": lambda channels: nn.InstanceNorm2d(channels, affine=True),
}
AROUND: dict[str, Callable[[nn.Module], nn.Module]] = {
    "weight": parametrizations.weight_norm,
    "spectral": parametrizations.spectral_norm,
}
NORMS: tuple[str, ...] = ("none", *AFTER, *AROUND)


def normalised(convolution: nn.Module, channels: int, norm: Norm) -> list[nn.Module]:
    """The convolution with its normalisation: as one or two modules in order.

    norm: "none"; "batch" (couples the images of a batch); "layer" and "instance" (each image for
    itself); "weight" (Salimans and Kingma 2016) and "spectral" (Miyato et al. 2018), which act on
    the weights. Raises ValueError for another name.
    """
    if norm == "none":
        return [convolution]
    if norm in AFTER:
        return [convolution, AFTER[norm](channels)]
    if norm in AROUND:
        return [AROUND[norm](convolution)]
    raise ValueError(f"norm is {norm!r}, expected one of {', '.join(NORMS)}.")
