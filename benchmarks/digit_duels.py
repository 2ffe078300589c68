"""Short trainings of digits against critics, shared by the scripts on WGAN-GP; prints nothing.

The course's small convolutional networks at width 16, batch 64, latent 64, on one thread.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from math import nan

import torch
from torch import Tensor, nn
from torch.nn.functional import softplus

from gancourse.critics import slopes
from gancourse.critics.coupling import between
from gancourse.critics.duel import Pair, Rules, duel
from gancourse.data import Digits, draws
from gancourse.metrics import digit_distance, sample_images
from gancourse.nets import ConvDiscriminator, ConvGenerator
from gancourse.training import Step, Stopwatch, seeded

LATENT, BATCH, IMAGES = 64, 64, 3000


@dataclass(frozen=True)
class Look:
    """What was seen after so many steps; CPU seconds count the training alone."""

    step: int
    seconds: float
    distance: float
    slope: float
    critic_loss: float


@dataclass(frozen=True)
class Recipe:
    """A game with its networks and optimisers.

    Attributes:
        rules: of the game.
        critic, gen: make a fresh network.
        optimizer: makes one for a network's parameters.
    """

    rules: Rules
    critic: Callable[[], nn.Module]
    optimizer: Callable[[list[nn.Parameter]], torch.optim.Optimizer]
    gen: Callable[[], nn.Module] = lambda: ConvGenerator(LATENT)
    latent: int = LATENT

    def pair(self) -> Pair:
        """Fresh networks from the global random state."""
        gen, critic = self.gen(), self.critic()
        opts = (self.optimizer(list(net.parameters())) for net in (gen, critic))
        return Pair(gen, critic, *opts)


def penalty(critic: nn.Module, real: Tensor, fake: Tensor, lam: float = 10.0) -> Tensor:
    """The two-sided penalty as published (Gulrajani et al. 2017, equation 3)."""
    return lam * ((norms_at(critic, mixed(real, fake)) - 1) ** 2).mean()


def mixed(real: Tensor, fake: Tensor) -> Tensor:
    """Random points between, one share an image."""
    share = torch.rand(len(real), *[1] * (real.dim() - 1))
    return torch.lerp(fake, real, share)


def norms_at(critic: nn.Module, at: Tensor) -> Tensor:
    """Gradient norms (n,) with their graph."""
    at = at.detach().requires_grad_()
    (grads,) = torch.autograd.grad(critic(at).sum(), at, create_graph=True)
    return grads.flatten(1).norm(dim=1)


def gap(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """The Wasserstein critic's loss without penalty."""
    return critic(fake).mean() - critic(real).mean()


def penalised(
    loss: Callable[[nn.Module, Tensor, Tensor], Tensor],
) -> Callable[[nn.Module, Tensor, Tensor], Tensor]:
    """The Wasserstein loss with this penalty added."""
    return lambda critic, real, fake: gap(critic, real, fake) + loss(critic, real, fake)


def gan_loss(disc: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """Cross-entropy on logits, real against fake, halved."""
    return (softplus(-disc(real)).mean() + softplus(disc(fake)).mean()) / 2


def clip(critic: nn.Module, bound: float = 0.01) -> None:
    """Clamp all parameters, as WGAN does."""
    with torch.no_grad():
        for parameter in critic.parameters():
            parameter.clamp_(-bound, bound)


def lowered(scores: Tensor) -> Tensor:
    """The generator's loss against a critic."""
    return -scores.mean()


def fooled(logits: Tensor) -> Tensor:
    """The generator's non-saturating loss against a discriminator."""
    return softplus(-logits).mean()


WGAN_GP = Recipe(
    Rules(penalised(penalty), lowered, n_critic=3),
    partial(ConvDiscriminator, norm="none"),
    partial(torch.optim.Adam, lr=1e-3, betas=(0.5, 0.9)),
)
WGAN = Recipe(
    Rules(gap, lowered, n_critic=3, after_step=clip),
    partial(ConvDiscriminator, norm="batch"),
    partial(torch.optim.RMSprop, lr=5e-4),
)
DCGAN = Recipe(
    Rules(gan_loss, fooled),
    partial(ConvDiscriminator, norm="batch"),
    partial(torch.optim.Adam, lr=1e-3, betas=(0.5, 0.999)),
)


def with_penalty(loss: Callable[[nn.Module, Tensor, Tensor], Tensor]) -> Recipe:
    """WGAN-GP with another penalty."""
    return replace(WGAN_GP, rules=replace(WGAN_GP.rules, critic_loss=penalised(loss)))


def with_norm(norm: str) -> Recipe:
    """WGAN-GP with a normalised critic."""
    return replace(WGAN_GP, critic=partial(ConvDiscriminator, norm=norm))


def watch(
    recipe: Recipe,
    digits: Digits,
    seed: int,
    looks: Collection[int],
    enough: Callable[[Look], bool] = lambda look: False,
) -> list[Look]:
    """Train until the last of `looks` (in steps), or until one is `enough`."""
    order = seeded(seed)
    pair, scaled = recipe.pair(), digits.scaled()
    next_real = partial(next, draws(scaled, BATCH, order))
    watch = Stopwatch()
    game = duel(pair, recipe.rules, next_real, lambda n: torch.randn(n, recipe.latent), max(looks))
    seen: list[Look] = []
    for step in watch.over(game):
        if step.number in looks:
            look = _look(pair, recipe, digits, step, watch.seconds)
            seen.append(look)
            if enough(look):
                break
    return seen


def _look(pair: Pair, recipe: Recipe, digits: Digits, step: Step, seconds: float) -> Look:
    images = (sample_images(pair.gen, IMAGES, recipe.latent) + 1) / 2
    seen = Look(step.number, seconds, nan, nan, step.disc_loss)
    if not images.isfinite().all():
        return seen
    places = between(digits.scaled()[:500], 2 * images[:500] - 1, torch.Generator().manual_seed(0))
    slope = float(slopes(pair.critic, places).mean())
    return replace(seen, distance=digit_distance(images, digits), slope=slope)
