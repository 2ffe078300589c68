"""One loop for every game of a generator and a judge: a GAN, a WGAN, a WGAN with a penalty.

    pair = Pair(gen, critic, gen_opt, critic_opt)
    for step in duel(pair, Rules(critic_loss, gen_loss, n_critic=3), next_real, noise, steps=300):
        ...  # step.number, step.disc_loss, step.gen_loss

What differs between these games is in `Rules`; the loop is Algorithm 1 of Gulrajani et al.,
"Improved Training of Wasserstein GANs" (2017), without its losses.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor, nn
from torch.optim import Optimizer

from gancourse.training.loop import Step, repeated

CriticLoss: TypeAlias = Callable[[nn.Module, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Rules:
    """What a game is played by.

    Attributes:
        critic_loss: takes the critic, real samples and fakes (n, ...) without a graph; returns a
            scalar, to be minimised by the critic.
        gen_loss: takes the critic's scores (n, 1) of fakes; a scalar, to be minimised.
        n_critic: steps of the critic for each one of the generator.
        after_step: called with the critic after each of its steps, to clip its weights, say.
    """

    critic_loss: CriticLoss
    gen_loss: Callable[[Tensor], Tensor]
    n_critic: int = 1
    after_step: Callable[[nn.Module], None] | None = None


@dataclass(frozen=True)
class Pair:
    """Both networks and an optimiser for each."""

    gen: nn.Module
    critic: nn.Module
    gen_opt: Optimizer
    critic_opt: Optimizer


def duel(
    pair: Pair,
    rules: Rules,
    next_real: Callable[[], Tensor],
    noise: Callable[[int], Tensor],
    steps: int,
    done: int = 0,
) -> Iterator[Step]:
    """Train both; yields after each of the generator's steps, from done + 1 to `steps`.

    next_real: returns the next batch of real samples (n, ...).
    noise: takes n, returns the generator's inputs (n, latent_dim).
    Both networks are put into training mode once, at the start.
    """
    pair.gen.train()
    pair.critic.train()

    def turn(number: int) -> tuple[Tensor, Tensor]:
        for _ in range(rules.n_critic):
            real = next_real()
            critic_loss = critic_step(pair, rules, real, noise)
        return critic_loss, gen_step(pair, rules, noise(len(real)))

    return repeated(turn, steps, done)


def critic_step(pair: Pair, rules: Rules, real: Tensor, noise: Callable[[int], Tensor]) -> Tensor:
    """One step of the critic on these real samples and as many fresh fakes; returns its loss."""
    fake = pair.gen(noise(len(real))).detach()
    pair.critic_opt.zero_grad()
    loss = rules.critic_loss(pair.critic, real, fake)
    loss.backward()
    pair.critic_opt.step()
    if rules.after_step is not None:
        rules.after_step(pair.critic)
    return loss.detach()


def gen_step(pair: Pair, rules: Rules, latent: Tensor) -> Tensor:
    """One step of the generator on fakes of these latents (n, latent_dim); returns its loss."""
    pair.gen_opt.zero_grad()
    loss = rules.gen_loss(pair.critic(pair.gen(latent)))
    loss.backward()
    pair.gen_opt.step()
    return loss.detach()
