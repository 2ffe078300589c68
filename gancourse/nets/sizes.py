"""How big a network is, and how small its images become."""

from typing import TypeVar

from torch import Tensor, nn

from gancourse.training.modes import evaluating

Network = TypeVar("Network", bound=nn.Module)


def sized(network: Network, inputs: Tensor) -> Network:
    """The network after one look at inputs: lazy layers take their sizes, nothing else changes."""
    with evaluating(network):
        network(inputs)
    return network


def parameter_count(network: nn.Module) -> int:
    """How many numbers the network learns."""
    return sum(p.numel() for p in network.parameters() if p.requires_grad)


def quarter(side: int) -> int:
    """Pixels a side after two halvings. Raises ValueError where it is no whole number."""
    if side % 4:
        raise ValueError(f"side is {side}: two halvings need a side divisible by 4.")
    return side // 4
