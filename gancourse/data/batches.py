"""Batches of tensors that already lie in memory: an index a batch, no decoding, no workers."""

from collections.abc import Iterator

import torch
from torch import Tensor


def batches(
    images: Tensor, batch_size: int, generator: torch.Generator | None = None
) -> Iterator[Tensor]:
    """One epoch in random order; every image comes once, the last batch may be smaller.

    Args:
        images: any tensor (n, ...), on any device.
        batch_size: images a batch, at least 1.
        generator: a CPU generator for the order; None draws from the global one.
    """
    for index in _indices(images, batch_size, generator):
        yield images[index]


def labelled_batches(
    images: Tensor, labels: Tensor, batch_size: int, generator: torch.Generator | None = None
) -> Iterator[tuple[Tensor, Tensor]]:
    """As `batches`, in pairs: images (b, ...) and their labels (b, ...)."""
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images but {len(labels)} labels: pass matching tensors.")
    for index in _indices(images, batch_size, generator):
        yield images[index], labels[index]


def draws(images: Tensor, batch_size: int, generator: torch.Generator) -> Iterator[Tensor]:
    """Endless batches, each drawn anew from all images (n, ...).

    All that such a walk remembers is the generator's state, so a training that saves it goes on
    with the very next batch.
    """
    while True:
        yield images[_drawn(images, batch_size, generator)]


def labelled_draws(
    images: Tensor, labels: Tensor, batch_size: int, generator: torch.Generator
) -> Iterator[tuple[Tensor, Tensor]]:
    """As `draws`, in pairs: images (b, ...) and their labels (b, ...)."""
    while True:
        index = _drawn(images, batch_size, generator)
        yield images[index], labels[index]


def _drawn(images: Tensor, batch_size: int, generator: torch.Generator) -> Tensor:
    return torch.randint(len(images), (batch_size,), generator=generator).to(images.device)


def _indices(
    images: Tensor, batch_size: int, generator: torch.Generator | None
) -> Iterator[Tensor]:
    order = torch.randperm(len(images), generator=generator).to(images.device)
    yield from order.split(batch_size)
