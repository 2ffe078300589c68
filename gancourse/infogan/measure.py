"""What an InfoGAN's codes mean, measured on fresh fakes with an independent digit classifier.

A generator here is any function of latents (n, all) to images (n, 1, 28, 28) in [-1, 1].
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from gancourse.infogan.latents import random_latents, swept
from gancourse.infogan.players import read
from gancourse.infogan.recipe import Recipe
from gancourse.metrics import (
    classify,
    distinct_digits,
    hungarian_accuracy,
    mutual_information,
    slant,
    stroke_width,
)
from gancourse.metrics.codes import sweep_correlation, sweep_effect
from gancourse.training import Players, evaluating

RULERS: dict[str, Callable[[Tensor], Tensor]] = {"slant": slant, "width": stroke_width}
POINTS = 9


@dataclass(frozen=True)
class Category:
    """What the category has to do with the digit that an independent classifier sees.

    Attributes:
        category, digit: int64 (n,), of n fakes.
        information: normalised mutual information of the two, 0 to 1.
        accuracy: share that agrees under the best one-to-one match (Hungarian method).
        digits: how many different digits are the commonest of some category.
    """

    category: Tensor
    digit: Tensor
    information: float
    accuracy: float
    digits: int


@dataclass(frozen=True)
class Reading:
    """How well Q reads the codes of fresh fakes.

    Attributes:
        accuracy: share of categories read rightly.
        r2: for each continuous code, 1 - squared error of the mean / variance of the code.
    """

    accuracy: float
    r2: tuple[float, ...]


@dataclass(frozen=True)
class Effect:
    """What moving one code from -1 to 1 does to one measure of the digit.

    Attributes:
        correlation: mean rank correlation of code and measure in a sweep, -1 to 1.
        change: mean change over the sweep, in standard deviations among real digits.
    """

    correlation: float
    change: float


def drawn_images(generator: nn.Module, latents: Tensor, batch: int = 250) -> Tensor:
    """Images (n, 1, 28, 28) in [0, 1], on the CPU, of latents (n, all), in eval mode."""
    device = next(generator.parameters()).device
    with evaluating(generator):
        parts = [generator(part.to(device)).cpu() for part in latents.split(batch)]
    return (torch.cat(parts) + 1) / 2


def measure_category(
    generator: nn.Module, recipe: Recipe, source: str, n: int = 3000, seed: int = 0
) -> Category:
    """Category against digit on n fakes; `source` chooses the classifier, as in `Digits`."""
    latents, category, _ = random_latents(recipe, n, torch.Generator().manual_seed(seed))
    return compare(category, classify(drawn_images(generator, latents), source))


def compare(category: Tensor, digit: Tensor) -> Category:
    """Category against digit, both int64 (n,), from wherever they come."""
    return Category(
        category,
        digit,
        mutual_information(category, digit),
        hungarian_accuracy(category, digit),
        distinct_digits(category, digit),
    )


def measure_reading(
    players: Players, recipe: Recipe, n: int = 3000, seed: int = 0, blur: float | None = None
) -> Reading:
    """How well Q reads n fakes of the running average; `blur` is that of `read_images`."""
    latents, category, codes = random_latents(recipe, n, torch.Generator().manual_seed(seed))
    images = drawn_images(players.averages["gen"], latents)
    found, mean = read_images(players, recipe, images, seed, blur)
    errors = (mean - codes).pow(2).mean(0) / codes.var(0)
    return Reading(float((found == category).double().mean()), tuple((1 - errors).tolist()))


def read_images(
    players: Players, recipe: Recipe, images: Tensor, seed: int = 0, blur: float | None = None
) -> tuple[Tensor, Tensor]:
    """What Q reads in any images (n, 1, 28, 28) in [0, 1]: category (n,), codes (n, codes).

    blur: standard deviation of the noise on the images, in the range -1 to 1; None takes that of
        the training.
    """
    random = torch.Generator().manual_seed(seed)
    blur = recipe.blur if blur is None else blur
    noisy = 2 * images - 1 + blur * torch.randn(images.shape, generator=random)
    with evaluating(players["body"], players["heads"]):
        parts = [read(players, part.to(players.device)) for part in noisy.split(250)]
    logits, means, _ = (torch.cat(part).cpu() for part in zip(*parts, strict=True))
    return logits.argmax(1), means


def measure_effects(
    generator: nn.Module,
    recipe: Recipe,
    spreads: Mapping[str, float],
    sweeps: int = 100,
    seed: int = 0,
) -> list[dict[str, Effect]]:
    """For each code, its effect on each of `RULERS`: a list over codes of {ruler: effect}.

    spreads: see `real_spreads`. Each sweep moves one code, all else equal, in 9 steps.
    """
    latents, _, _ = random_latents(recipe, sweeps, torch.Generator().manual_seed(seed))
    values = torch.linspace(-1, 1, POINTS)
    moved = [swept(latents, recipe, code, values).flatten(0, 1) for code in range(recipe.codes)]
    return [_effects(drawn_images(generator, each), spreads) for each in moved]


def _effects(images: Tensor, spreads: Mapping[str, float]) -> dict[str, Effect]:
    measured = {name: ruler(images).reshape(-1, POINTS) for name, ruler in RULERS.items()}
    return {
        name: Effect(sweep_correlation(rows), sweep_effect(rows, spreads[name]))
        for name, rows in measured.items()
    }


def real_spreads(images: Tensor) -> dict[str, float]:
    """Standard deviation of each of `RULERS` among real images (n, 1, 28, 28) in [0, 1].

    500 are enough.
    """
    values = {name: ruler(images.cpu()).double() for name, ruler in RULERS.items()}
    return {name: float(value[value.isfinite()].std()) for name, value in values.items()}
