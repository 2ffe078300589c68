"""What a discriminator of patches sees, and what it costs: measured on the network itself."""

from typing import TypeAlias

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from gancourse.training import evaluating

Box: TypeAlias = tuple[int, int, int, int]


def seen_by(disc: nn.Module, cond: Tensor, image: Tensor, row: int, column: int) -> Tensor:
    """The pixels that the logit at (row, column) depends on: bool (h, w), by its gradient.

    disc: (cond, image) -> logits (n, 1, rows, columns), asked in eval mode. cond, image: one pair.
    A pixel whose gradient happens to be 0, behind a ReLU, is missing; noise in the pair helps.
    """
    leaf = image.detach().clone().requires_grad_()
    with evaluating(disc), torch.enable_grad():
        logit = disc(cond, leaf)[0, 0, row, column]
        (slope,) = torch.autograd.grad(logit, leaf)
    return (slope[0] != 0).any(0).cpu()


def field(disc: nn.Module, cond: Tensor, image: Tensor, row: int, column: int) -> Box:
    """The box around all that the logit at (row, column) sees: top, left, bottom, right.

    The last two are excluded. Arguments as in `seen_by`.
    """
    seen = seen_by(disc, cond, image, row, column)
    down, across = seen.any(1).nonzero(), seen.any(0).nonzero()
    return int(down[0]), int(across[0]), int(down[-1]) + 1, int(across[-1]) + 1


def multiply_adds(net: nn.Module, *inputs: Tensor) -> int:
    """Multiplications (each with its addition) of one forward pass, in eval mode."""
    counter = FlopCounterMode(display=False)
    with evaluating(net), counter:
        net(*inputs)
    return int(counter.get_total_flops()) // 2
