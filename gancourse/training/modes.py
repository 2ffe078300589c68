"""Looks at networks without disturbing their training."""

import contextlib
from collections.abc import Iterator

import torch
from torch import nn


@contextlib.contextmanager
def frozen(network: nn.Module) -> Iterator[None]:
    """A loss that is computed inside sends no gradient to this network's parameters."""
    trained = [p for p in network.parameters() if p.requires_grad]
    network.requires_grad_(False)
    try:
        yield
    finally:
        for p in trained:
            p.requires_grad_()


@contextlib.contextmanager
def evaluating(*networks: nn.Module) -> Iterator[None]:
    """Eval mode and no gradients inside; every submodule's own mode is put back on leaving."""
    modules = [module for network in networks for module in network.modules()]
    before = [module.training for module in modules]
    for network in networks:
        network.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for module, training in zip(modules, before, strict=True):
            module.training = training
