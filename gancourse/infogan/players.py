"""The networks of an InfoGAN and their three optimisers."""

from collections.abc import Callable
from typing import TypeAlias

import torch
from torch import Tensor, nn
from torch.optim import Adam

from gancourse.infogan.latents import random_latents
from gancourse.infogan.recipe import Recipe
from gancourse.nets import ConvBody, ConvGenerator
from gancourse.training import running_average, settle
from gancourse.training.checkpoint import Part

Heads: TypeAlias = Callable[[int, int, int], nn.Module]
"""Makes the three heads of (in_features, categories, codes): features (n, in_features) to source
logits (n, 1), category logits (n, categories), means and log-variances (n, codes) each."""

BETAS = (0.5, 0.999)


class Players:
    """A generator, its running average, and one body with three heads: D's and Q's two.

    Args:
        recipe: sizes and rates.
        make_heads: see `Heads`; the lab's InfoGANHeads.
        device: where the networks go.

    The optimisers are `disc_opt` (body and source head), `gen_opt` (generator) and `info_opt`
    (generator and Q's heads; the body too if the recipe says so). Which parameters are the
    source head's is found by gradient, so the heads may have any names.
    """

    def __init__(self, recipe: Recipe, make_heads: Heads, device: str = "cpu") -> None:
        self.recipe = recipe
        self.gen = ConvGenerator(recipe.latent, scale=recipe.scale()).to(device)
        self.body = ConvBody().to(device)
        self.heads = make_heads(self.body.features, recipe.categories, recipe.codes).to(device)
        self.average = running_average(self.gen, recipe.decay)
        source, reading = split_heads(self.heads, self.body.features)
        shared = list(self.body.parameters()) if recipe.teach_body else []
        self.disc_opt = Adam([*self.body.parameters(), *source], recipe.rate, BETAS)
        self.gen_opt = Adam(self.gen.parameters(), recipe.rate, BETAS)
        also_gen = list(self.gen.parameters()) if recipe.apart else []
        self.info_opt = Adam([*reading, *shared, *also_gen], recipe.rate, BETAS)

    def set_rate(self, rate: float) -> None:
        """Set the learning rate of all three optimisers."""
        for optimiser in (self.disc_opt, self.gen_opt, self.info_opt):
            for group in optimiser.param_groups:
                group["lr"] = rate

    def settle(self, n: int = 1000) -> None:
        """Measure batch normalisation's statistics for the average, at the end of a training."""
        latents = random_latents(self.recipe, n, torch.Generator().manual_seed(0))[0]
        settle(self.average, latents.to(self.gen.scale.device))

    def parts(self, order: torch.Generator) -> dict[str, Part]:
        """All that a checkpoint has to keep: networks, optimisers, and the batches' generator."""
        names = ("gen", "body", "heads", "average", "disc_opt", "gen_opt", "info_opt")
        return {name: getattr(self, name) for name in names} | {"order": order}

    def judge(self, images: Tensor) -> Tensor:
        """The discriminator's logits (n, 1) of images (n, 1, 28, 28) in [-1, 1]."""
        source: Tensor = self.heads(self.body(images))[0]
        return source

    def read(self, images: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """What Q reads: category logits (n, categories), means and log-variances (n, codes)."""
        _, logits, mean, logvar = self.heads(self.body(images))
        return logits, mean, logvar


def split_heads(heads: nn.Module, features: int) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """The source head's parameters, then those of Q's heads.

    Raises ValueError where a parameter belongs to both.
    """
    parameters = [p for p in heads.parameters() if p.requires_grad]
    outputs = heads(torch.ones(2, features, device=parameters[0].device))
    source, *reading = (_reached(output, parameters) for output in outputs)
    in_reading = [any(flags) for flags in zip(*reading, strict=True)]
    if any(a and b for a, b in zip(source, in_reading, strict=True)):
        raise ValueError(
            "The source head shares a parameter with the others. One optimiser trains the source "
            "and another one Q, so give the source head a layer of its own."
        )
    return (
        [p for p, own in zip(parameters, source, strict=True) if own],
        [p for p, own in zip(parameters, in_reading, strict=True) if own],
    )


def _reached(output: Tensor, parameters: list[nn.Parameter]) -> list[bool]:
    """Which parameters the output depends on."""
    grads = torch.autograd.grad(output.sum(), parameters, retain_graph=True, allow_unused=True)
    return [grad is not None for grad in grads]
