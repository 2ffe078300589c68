"""Images for chosen labels."""

import torch
from torch import Tensor, nn
from torch.nn.functional import one_hot

from gancourse.training import evaluating

AT_A_TIME = 250


def joined(noise: Tensor, labels: Tensor, classes: int) -> Tensor:
    """float32 (n, noise + classes): noise (n, noise), then the one-hot labels, int64 (n,)."""
    return torch.cat([noise, one_hot(labels, classes).to(noise.dtype)], dim=1)


def noises(n: int, size: int, seed: int) -> Tensor:
    """Standard normal noise (n, size), the same for the same seed; global state untouched."""
    return torch.randn(n, size, generator=torch.Generator().manual_seed(seed))


def draw(gen: nn.Module, noise: Tensor, labels: Tensor, classes: int = 10) -> Tensor:
    """One image for each noise and label: (n, 1, 28, 28) in [0, 1] on the CPU, in eval mode.

    gen: maps latents [noise | one-hot label] to images in [-1, 1], as `Players.gen` does.
    noise: (n, noise). labels: int64 (n,).
    """
    latents = joined(noise, labels, classes).to(next(gen.parameters()).device)
    with evaluating(gen):
        images = torch.cat([gen(part).cpu() for part in latents.split(AT_A_TIME)])
    return (images + 1) / 2
