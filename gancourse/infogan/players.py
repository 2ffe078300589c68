"""The networks of an InfoGAN and their three optimisers."""

from collections.abc import Callable
from typing import TypeAlias

import torch
from torch import Tensor, nn
from torch.optim import Adam
from torch.optim.swa_utils import AveragedModel

from gancourse.infogan.latents import random_latents
from gancourse.infogan.recipe import Recipe
from gancourse.nets import ConvBody, ConvGenerator, split_heads
from gancourse.training import Players, running_average

Heads: TypeAlias = Callable[[int, int, int], nn.Module]
"""Makes the three heads of (in_features, categories, codes): features (n, in_features) to source
logits (n, 1), category logits (n, categories), means and log-variances (n, codes) each."""

BETAS = (0.5, 0.999)


def new_players(
    recipe: Recipe, make_heads: Heads, order: torch.Generator, device: str = "cpu"
) -> Players:
    """Players "gen", and "body" with "heads" on it: the discriminator's and Q's two.

    Args:
        recipe: sizes and rates.
        make_heads: see `Heads`; the lab's InfoGANHeads.
        order: draws the batches.
        device: where the networks go.

    The optimisers are "disc" (body and source head), "gen" (generator) and "info" (Q's heads; the
    generator if its step is apart, and the body too if the recipe says so). Which parameters are
    the source head's is found by gradient, so the heads may have any names. Where one tensor
    serves all heads, two optimisers hold it, and each moves only the numbers of its own heads.
    """
    gen = ConvGenerator(recipe.latent, scale=recipe.scale()).to(device)
    body = ConvBody().to(device)
    heads = make_heads(body.features, recipe.categories, recipe.codes).to(device)
    source, reading = split_heads(heads, body.features)
    held = {
        "disc": [*body.parameters(), *source],
        "gen": list(gen.parameters()),
        "info": [
            *reading,
            *(body.parameters() if recipe.teach_body else []),
            *(gen.parameters() if recipe.apart else []),
        ],
    }
    return Players(
        {"gen": gen, "body": body, "heads": heads},
        {name: Adam(parameters, recipe.rate, BETAS) for name, parameters in held.items()},
        order,
        {"gen": running_average(gen, recipe.decay)},
    )


def settled(players: Players, recipe: Recipe, n: int = 1000) -> AveragedModel:
    """The averaged generator, its batch norm's statistics measured anew."""
    latents = random_latents(recipe, n, torch.Generator().manual_seed(0))[0]
    return players.settled("gen", latents)


def discriminate(players: Players, images: Tensor) -> Tensor:
    """The discriminator's logits (n, 1) of images (n, 1, 28, 28) in [-1, 1]."""
    source: Tensor = players["heads"](players["body"](images))[0]
    return source


def read(players: Players, images: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """What Q reads: category logits (n, categories), means and log-variances (n, codes)."""
    _, logits, mean, logvar = players["heads"](players["body"](images))
    return logits, mean, logvar
