"""What a critic learnt: its heights, its slopes, how its gradient travels, where its weights lie.

Nothing here leaves a gradient behind, changes a mode or draws a random number.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn


def surface(
    critic: nn.Module, reach: float = 1.2, points: int = 60
) -> tuple[Tensor, Tensor, Tensor]:
    """Its scores on a square grid: x (points,), y (points,), values (points, points).

    values[i, j] belongs to (x[j], y[i]), as contour plots want it. The grid spans [-reach, reach].
    """
    axis = torch.linspace(-reach, reach, points)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    with torch.no_grad():
        values = critic(torch.stack([x.flatten(), y.flatten()], dim=1))
    return axis, axis, values.reshape(points, points)


def slopes(critic: nn.Module, x: Tensor) -> Tensor:
    """The length of the score's gradient at each sample: x (n, ...) -> (n,).

    A critic that couples the samples of a batch has no such slopes; they are then of the sum.
    """
    at = x.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(at).sum(), at)
    return gradient.flatten(1).norm(dim=1)


def layer_gradients(critic: nn.Module, layers: Sequence[nn.Module], x: Tensor) -> list[float]:
    """How strong a signal comes back to each layer: the mean slope of the score in its output.

    For each module of `layers` the gradient of a sample's score with respect to the output of that
    module, its length, and the mean over the samples x (n, ...). Up to the batch size the gradient
    "with respect to successive layers of activations" of Gulrajani et al. 2017, section 3.2.
    """
    seen: dict[nn.Module, Tensor] = {}

    def remember(module: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> None:
        seen[module] = output

    hooks = [layer.register_forward_hook(remember) for layer in layers]
    try:
        total = critic(x).sum()
    finally:
        for hook in hooks:
            hook.remove()
    gradients = torch.autograd.grad(total, [seen[layer] for layer in layers])
    return [float(each.flatten(1).norm(dim=1).mean()) for each in gradients]


def score_gap(critic: nn.Module, real: Tensor, fake: Tensor) -> float:
    """mean critic(real) - mean critic(fake): the height it sees between them, (n, ...) each."""
    with torch.no_grad():
        return float(critic(real).mean() - critic(fake).mean())


def weights_of(critic: nn.Module) -> Tensor:
    """A copy of all its parameters in one row, (k,)."""
    return torch.cat([p.detach().flatten() for p in critic.parameters()]).clone()


def share_at_bound(critic: nn.Module, c: float, within: float = 1e-3) -> float:
    """Share of its parameters that lie at -c or c, to within this share of c; 0 to 1."""
    at_bound = weights_of(critic).abs() >= (1 - within) * c
    return float(at_bound.cpu().double().mean())  # Apple's processor knows no float64
