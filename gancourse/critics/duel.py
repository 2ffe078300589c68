"""One loop for every game of a generator and a critic: a GAN, a WGAN, a WGAN with a penalty.

    players = Players({"gen": gen, "critic": critic}, {"gen": gen_opt, "critic": critic_opt}, order)
    rules = Rules(critic_loss, gen_loss, n_critic=3)
    for step in duel(players, rules, next_real, noise, steps=300):
        ...  # step.number, step.disc_loss, step.gen_loss

What differs between these games is in `Rules`; the loop is Algorithm 1 of Gulrajani et al.,
"Improved Training of Wasserstein GANs" (2017), without its losses.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor, nn

from gancourse.training import Players, Step, repeated

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


def duel(
    players: Players,
    rules: Rules,
    next_real: Callable[[], Tensor],
    noise: Callable[[int], Tensor],
    steps: int,
    done: int = 0,
) -> Iterator[Step]:
    """Train both; yields after each of the generator's steps, from done + 1 to `steps`.

    players: networks and optimisers "gen" and "critic", put into training mode at the start.
    next_real: returns the next batch of real samples (n, ...).
    noise: takes n, returns the generator's inputs (n, latent_dim).
    """
    players.train()

    def turn(number: int) -> tuple[Tensor, Tensor]:
        for _ in range(rules.n_critic):
            real = next_real()
            critic_loss = critic_step(players, rules, real, noise)
        gen_loss = gen_step(players, rules, noise(len(real)))
        players.follow()
        return critic_loss, gen_loss

    return repeated(turn, steps, done)


def critic_step(
    players: Players, rules: Rules, real: Tensor, noise: Callable[[int], Tensor]
) -> Tensor:
    """One step of the critic on these real samples and as many fresh fakes; returns its loss."""
    fake = players["gen"](noise(len(real))).detach()
    loss = rules.critic_loss(players["critic"], real, fake)
    taken = players.descend(loss, "critic")
    if rules.after_step is not None:
        rules.after_step(players["critic"])
    return taken


def gen_step(players: Players, rules: Rules, latent: Tensor) -> Tensor:
    """One step of the generator on fakes of these latents (n, latent_dim); returns its loss."""
    return players.descend(rules.gen_loss(players["critic"](players["gen"](latent))), "gen")
