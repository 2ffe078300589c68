"""Latents put together on purpose: chosen categories, a code moved step by step, all else equal."""

import torch
from torch import Tensor
from torch.nn.functional import one_hot

from gancourse.infogan.recipe import Recipe


def joined(noise: Tensor, category: Tensor, codes: Tensor, categories: int) -> Tensor:
    """float32 (n, noise + categories + codes) of noise (n, noise), int64 (n,) and (n, codes)."""
    return torch.cat([noise, one_hot(category, categories).float(), codes], dim=1)


def random_latents(
    recipe: Recipe, n: int, generator: torch.Generator
) -> tuple[Tensor, Tensor, Tensor]:
    """n latents as the generator was trained on, with their categories (n,) and codes."""
    noise = torch.randn(n, recipe.noise, generator=generator)
    category = torch.randint(recipe.categories, (n,), generator=generator)
    codes = 2 * torch.rand(n, recipe.codes, generator=generator) - 1
    return joined(noise, category, codes, recipe.categories), category, codes


def swept(latents: Tensor, recipe: Recipe, code: int, values: Tensor) -> Tensor:
    """Each latent of (n, all) once for every value of this code: (n, values, all)."""
    copies = latents[:, None].repeat(1, len(values), 1)
    copies[:, :, recipe.noise + recipe.categories + code] = values
    return copies


def traversal(recipe: Recipe, code: int, values: Tensor, generator: torch.Generator) -> Tensor:
    """A latent for each category and value, (categories * values, all), category by category.

    All have the same noise, and 0 for the other codes.
    """
    noise = torch.randn(1, recipe.noise, generator=generator).expand(recipe.categories, -1)
    codes = torch.zeros(recipe.categories, recipe.codes)
    latents = joined(noise, torch.arange(recipe.categories), codes, recipe.categories)
    return swept(latents, recipe, code, values).flatten(0, 1)
