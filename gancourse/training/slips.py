"""The classic slips of a first GAN, made on purpose around functions that are right.

Each wraps a right loss or criterion, so that one slip at a time can be read off the curves.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import torch
from torch import Tensor, nn

Criterion: TypeAlias = Callable[[Tensor, Tensor], Tensor]
LossFunction: TypeAlias = Callable[..., Tensor]


def swapped(criterion: Criterion) -> Criterion:
    """The criterion with the labels real (1) and fake (0) exchanged."""
    return lambda logits, target: criterion(logits, 1 - target)


def sigmoid_first(criterion: Criterion) -> Criterion:
    """The criterion on probabilities where it expects logits: the sigmoid comes twice."""
    return lambda logits, target: criterion(torch.sigmoid(logits), target)


def without_detach(get_gen_loss: LossFunction) -> LossFunction:
    """A discriminator's loss whose gradient also reaches the generator.

    Its fake half is the generator's own loss with the label exchanged: that is all that
    `detach` stands between. Takes and returns functions of the first-GAN lab's signatures.
    """

    def disc_loss(
        gen: Any, disc: Any, criterion: Criterion, real: Tensor, n: int, z_dim: int, device: str
    ) -> Tensor:
        fake_half = get_gen_loss(gen, disc, swapped(criterion), n, z_dim, device)
        logits = disc(real)
        return (fake_half + criterion(logits, torch.ones_like(logits))) / 2

    return disc_loss


def with_detached_fakes(loss: LossFunction) -> LossFunction:
    """A loss of the first-GAN lab whose gradient does not reach the generator: it arrives as 0."""

    def cut(gen: Any, *rest: Any, **named: Any) -> Tensor:  # a step may call it either way
        return loss(lambda noise: _without_slope(gen(noise)), *rest, **named)

    return cut


def with_one_noise(loss: LossFunction, noise: Tensor) -> LossFunction:
    """A loss of the first-GAN lab whose generator gets this noise (n, z_dim), whatever is drawn."""

    def stale(gen: Any, *rest: Any, **named: Any) -> Tensor:
        return loss(lambda drawn: gen(noise[: len(drawn)]), *rest, **named)

    return stale


def _without_slope(images: Tensor) -> Tensor:
    """The same values; their gradient is 0, not missing, so that every way to step takes it."""
    return images.detach() + 0 * images


def leaked_gradient(gen: nn.Module, disc_loss: Tensor) -> float:
    """The length of the gradient that a discriminator's loss sends into the generator; 0 is right.

    Leaves every `.grad` as it is.
    """
    parameters = [p for p in gen.parameters() if p.requires_grad]
    if not disc_loss.requires_grad:
        return 0.0
    grads = torch.autograd.grad(disc_loss, parameters, allow_unused=True)
    return sum(float(g.pow(2).sum()) for g in grads if g is not None) ** 0.5
