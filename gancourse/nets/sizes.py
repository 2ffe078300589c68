"""How big a network is."""

from torch import nn


def parameter_count(network: nn.Module) -> int:
    """How many numbers the network learns."""
    return sum(p.numel() for p in network.parameters() if p.requires_grad)
