"""The game: an InfoGAN whose readers have learnt on real digits what there is to read.

The category is read by a frozen network through jolts, the codes by one that learns on augmented
reals, alongside, which slant and width they were drawn with; the generator has to make its codes
readable to both (Chen et al., "InfoGAN", 2016, equation 3, with these two as Q).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, mse_loss
from torch.optim import Adam

from gancourse.data import Strokes, draws
from gancourse.explore.codes.recipe import Recipe
from gancourse.explore.codes.views import jolted, rendering
from gancourse.infogan import Recipe as Layout
from gancourse.infogan import random_latents
from gancourse.nets import ConvBody, ConvDiscriminator, ConvGenerator
from gancourse.training import Players, Step, falling_rate, repeated, running_average
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen

BETAS = (0.5, 0.999)
READER_WIDTH, READER_HIDDEN = 16, 64


@dataclass(frozen=True, eq=False)
class Reals:
    """What the game is played against.

    Attributes:
        strokes: the real digits. kinds: the frozen network that names a category.
        teach_codes: False leaves the generator without the codes' half of the information term.
    """

    strokes: Strokes
    kinds: nn.Module
    teach_codes: bool = True


def layout(recipe: Recipe) -> Layout:
    """The latent's layout, as the measures of `gancourse.infogan` take it."""
    return Layout(noise=recipe.noise, categories=recipe.categories, codes=recipe.codes)


def new_players(recipe: Recipe, order: torch.Generator) -> Players:
    """Players "gen", "disc" and "reader", each with an optimiser; the generator has an average."""
    gen = ConvGenerator(recipe.latent, recipe.width, scale=recipe.latent_scale())
    disc = ConvDiscriminator(width=recipe.width, norm="none")
    body = ConvBody(width=READER_WIDTH, norm="none")
    hidden = nn.Linear(body.features, READER_HIDDEN)
    reader = nn.Sequential(body, hidden, nn.ReLU(), nn.Linear(READER_HIDDEN, recipe.codes))
    nets = {"gen": gen, "disc": disc, "reader": reader}
    for net in nets.values():  # both of these save a tenth of a step together
        net.to(memory_format=torch.channels_last)
    opts = {n: Adam(net.parameters(), recipe.rate, BETAS, fused=True) for n, net in nets.items()}
    return Players(nets, opts, order, {"gen": running_average(gen, recipe.decay)})


def play(players: Players, recipe: Recipe, reals: Reals) -> Iterator[Step]:
    """Train; each turn is a step of the discriminator, the reader of codes and the generator."""
    reals.kinds.eval().requires_grad_(False)
    batches = draws(torch.arange(len(reals.strokes)), recipe.batch, players.order)

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(falling_rate(number, recipe.steps, recipe.steady))
        chosen = reals.strokes[next(batches)]
        real, numbers = rendering(chosen, recipe.real, players.order)
        latent, category, codes = random_latents(layout(recipe), len(real), players.order)
        fake = players["gen"](latent)
        smooth = number % recipe.smooth_every == 0
        disc_loss = disc_step(players, recipe, real, fake.detach(), smooth)
        reader_step(players, recipe, real, numbers)
        gen_loss = gen_step(players, recipe, reals, fake, category, codes)
        players.follow()
        return disc_loss, gen_loss

    return repeated(turn, recipe.steps)


def disc_step(players: Players, recipe: Recipe, real: Tensor, fake: Tensor, smooth: bool) -> Tensor:
    """Tell real digits from detached fakes; at times with a penalty on its slope at reals.

    The penalty is R1 of Mescheder et al., "Which Training Methods for GANs do actually Converge?"
    (2018), equation 9, every few steps and as much heavier.
    """
    seen = real.clone().requires_grad_(smooth)
    logits = players["disc"](seen)
    loss = cross_entropy_disc(logits, players["disc"](fake))
    if smooth:
        (slope,) = torch.autograd.grad(logits.sum(), seen, create_graph=True)
        weight = recipe.smoothness * recipe.smooth_every / 2
        loss = loss + weight * slope.square().sum((1, 2, 3)).mean()
    return players.descend(loss, "disc")


def reader_step(players: Players, recipe: Recipe, real: Tensor, numbers: Tensor) -> Tensor:
    """Read the two numbers (n, 2) that real digits (n, 1, 28, 28) were drawn with."""
    loss = mse_loss(players["reader"](_noised(players, recipe, real)), numbers)
    return players.descend(loss, "reader")


def gen_step(
    players: Players, recipe: Recipe, reals: Reals, fake: Tensor, category: Tensor, codes: Tensor
) -> Tensor:
    """Fool the discriminator, draw the category's kind, and the slant and width of the codes."""
    loss = non_saturating_gen(players["disc"](fake))
    logits = reals.kinds(jolted(fake, players.order))
    information = recipe.category_weight * cross_entropy(logits, category)
    if reals.teach_codes:
        means = players["reader"](_noised(players, recipe, fake))
        information = information + recipe.code_weight * mse_loss(means, codes)
    players.descend(loss + information, "gen")
    return loss.detach()


def settled(players: Players, recipe: Recipe, n: int = 1000) -> nn.Module:
    """The averaged generator, its batch norm's statistics measured anew."""
    latents = random_latents(layout(recipe), n, torch.Generator().manual_seed(0))[0]
    return players.settled("gen", latents).module


def _noised(players: Players, recipe: Recipe, images: Tensor) -> Tensor:
    return images + recipe.code_noise * torch.randn(images.shape, generator=players.order)
