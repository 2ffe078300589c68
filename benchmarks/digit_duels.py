"""Short trainings of digits against critics, shared by the scripts on WGAN-GP; prints nothing.

The course's small convolutional networks at width 16, batch 64, latent 64, on one thread.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from math import nan

import torch
from torch import Tensor, nn

from gancourse.critics import slopes
from gancourse.critics.coupling import between
from gancourse.critics.duel import Rules, duel
from gancourse.data import Digits, draws
from gancourse.metrics import digit_distance, sample_images
from gancourse.nets import ConvDiscriminator, ConvGenerator
from gancourse.training import Players, Step, Stopwatch, adversarial, seeded

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
class Variant:
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

    def players(self, order: torch.Generator) -> Players:
        """Fresh networks "gen" and "critic" from the global random state."""
        nets = {"gen": self.gen(), "critic": self.critic()}
        opts = {name: self.optimizer(list(net.parameters())) for name, net in nets.items()}
        return Players(nets, opts, order)

    def play(self, players: Players, images: Tensor, steps: int) -> Iterator[Step]:
        """So many generator steps on real images in [-1, 1]."""
        next_real = partial(next, draws(images, BATCH, players.order))
        return duel(players, self.rules, next_real, self.noise, steps)

    def noise(self, n: int) -> Tensor:
        """Latents (n, latent)."""
        return torch.randn(n, self.latent)


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
    return adversarial.cross_entropy_disc(disc(real), disc(fake))


def clip(critic: nn.Module, bound: float = 0.01) -> None:
    """Clamp all parameters, as WGAN does."""
    with torch.no_grad():
        for parameter in critic.parameters():
            parameter.clamp_(-bound, bound)


WGAN_GP = Variant(
    Rules(penalised(penalty), adversarial.wasserstein_gen, n_critic=3),
    partial(ConvDiscriminator, norm="none"),
    partial(torch.optim.Adam, lr=1e-3, betas=(0.5, 0.9)),
)
WGAN = Variant(
    Rules(gap, adversarial.wasserstein_gen, n_critic=3, after_step=clip),
    partial(ConvDiscriminator, norm="batch"),
    partial(torch.optim.RMSprop, lr=5e-4),
)
DCGAN = Variant(
    Rules(gan_loss, adversarial.non_saturating_gen),
    partial(ConvDiscriminator, norm="batch"),
    partial(torch.optim.Adam, lr=1e-3, betas=(0.5, 0.999)),
)


def with_penalty(loss: Callable[[nn.Module, Tensor, Tensor], Tensor]) -> Variant:
    """WGAN-GP with another penalty."""
    return replace(WGAN_GP, rules=replace(WGAN_GP.rules, critic_loss=penalised(loss)))


def with_norm(norm: str) -> Variant:
    """WGAN-GP with a normalised critic."""
    return replace(WGAN_GP, critic=partial(ConvDiscriminator, norm=norm))


def watch(
    variant: Variant,
    digits: Digits,
    seed: int,
    looks: Collection[int],
    enough: Callable[[Look], bool] = lambda look: False,
) -> list[Look]:
    """Train until the last of `looks` (in steps), or until one is `enough`."""
    order = seeded(seed)
    players = variant.players(order)
    watch = Stopwatch()
    game = variant.play(players, digits.scaled(), max(looks))
    seen: list[Look] = []
    for step in watch.over(game):
        if step.number in looks:
            look = _look(players, variant, digits, step, watch.seconds)
            seen.append(look)
            if enough(look):
                break
    return seen


def _look(players: Players, variant: Variant, digits: Digits, step: Step, seconds: float) -> Look:
    images = (sample_images(players["gen"], IMAGES, variant.latent) + 1) / 2
    seen = Look(step.number, seconds, nan, nan, step.disc_loss)
    if not images.isfinite().all():
        return seen
    places = between(digits.scaled()[:500], 2 * images[:500] - 1, torch.Generator().manual_seed(0))
    slope = float(slopes(players["critic"], places).mean())
    return replace(seen, distance=digit_distance(images, digits), slope=slope)
