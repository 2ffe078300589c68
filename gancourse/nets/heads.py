"""Which of a module's outputs is made by which of its parameters."""

import torch
from torch import Tensor, nn

Slopes = tuple[Tensor | None, ...]


def split_heads(heads: nn.Module, features: int) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """What the first output of `heads` depends on, and what the others depend on.

    heads: features (n, features) -> two outputs or more. A tensor may stand in both lists, as
    where one Linear makes all outputs, if each of its numbers serves the first or the others.

    Raises ValueError where a number serves both.
    """
    parameters = [p for p in heads.parameters() if p.requires_grad]
    inputs = torch.ones(2, features, device=parameters[0].device)
    first, others = (
        [p for p, slope in zip(parameters, slopes, strict=True) if slope is not None]
        for slopes in _slopes(heads(inputs), parameters)
    )
    if _shares_a_number(heads, features):
        raise ValueError(
            "The source head shares a parameter with the others. Each has a loss of its own, so "
            "give the source head a layer of its own."
        )
    return first, others


def _shares_a_number(heads: nn.Module, features: int) -> bool:
    """Whether some number has a slope in the first output and in another; at random weights."""
    parameters = [p for p in heads.parameters() if p.requires_grad]
    before = {name: value.clone() for name, value in heads.state_dict().items()}
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        with torch.no_grad():
            for p in parameters:
                p.copy_(0.3 * torch.randn(p.shape))
        inputs = torch.randn(16, features).to(parameters[0].device)
        first, others = _slopes(heads(inputs), parameters)
    heads.load_state_dict(before)
    pairs = zip(first, others, strict=True)
    return any(a is not None and b is not None and bool((a * b).any()) for a, b in pairs)


def _slopes(outputs: tuple[Tensor, ...], parameters: list[nn.Parameter]) -> tuple[Slopes, Slopes]:
    """Of the first output, then of the others; each number of an output counts differently."""
    first, *others = ((o * torch.linspace(1, 2, o.numel()).to(o).view_as(o)).sum() for o in outputs)
    return (
        torch.autograd.grad(first, parameters, retain_graph=True, allow_unused=True),
        torch.autograd.grad(torch.stack(others).sum(), parameters, allow_unused=True),
    )
