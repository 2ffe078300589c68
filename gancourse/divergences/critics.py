"""Estimates a divergence by training a network: each is the largest value of some game.

`estimate("js", real, fake, steps=300)` where real and fake draw points. What comes out is a lower
bound, but for the noise of the samples: the network may not have found the best critic.
"""

import math
from collections.abc import Callable, Iterator
from typing import TypeAlias

import torch
from torch import Tensor, nn

from gancourse.plane.players import mlp
from gancourse.training.adversarial import cross_entropy_disc, wasserstein_critic

Draw: TypeAlias = Callable[[int, torch.Generator], Tensor]
Objective: TypeAlias = Callable[[Tensor, Tensor], Tensor]


def kl_game(real: Tensor, fake: Tensor) -> Tensor:
    """Donsker & Varadhan's bound on KL(real || fake) (Belghazi et al. 2018, equation 2)."""
    return real.mean() - torch.logsumexp(fake.flatten(), 0) + math.log(fake.numel())


def js_game(real: Tensor, fake: Tensor) -> Tensor:
    """The GAN's own value function, scaled to the JS (Goodfellow et al. 2014, theorem 1)."""
    return math.log(2) - cross_entropy_disc(real, fake)


def tv_game(real: Tensor, fake: Tensor) -> Tensor:
    """Total variation: critics with values in [-1/2, 1/2] (Nowozin et al. 2016, table 2)."""
    return (torch.tanh(real).mean() - torch.tanh(fake).mean()) / 2


def w1_game(real: Tensor, fake: Tensor) -> Tensor:
    """Earth mover, among critics of slope at most 1 (Arjovsky et al. 2017, equation 2)."""
    return -wasserstein_critic(real, fake)


OBJECTIVES: dict[str, Objective] = {"kl": kl_game, "js": js_game, "tv": tv_game, "w1": w1_game}


def train_critic(
    name: str, real: Draw, fake: Draw, steps: int, seed: int = 0
) -> Iterator[tuple[int, nn.Module]]:
    """Train a critic for `steps` batches of 128, yielding (step, the live critic) after each.

    name: a key of OBJECTIVES; "w1" also pays for slopes above 1.
    """
    rng = torch.Generator().manual_seed(seed)
    critic = mlp(2, 1, width=32, depth=2, seed=seed)
    optimizer = torch.optim.Adam(critic.parameters(), lr=3e-3)
    for step in range(1, steps + 1):
        a, b = real(128, rng), fake(128, rng)
        loss = -OBJECTIVES[name](critic(a), critic(b))
        if name == "w1":
            loss = loss + too_steep(critic, a, b, rng)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield step, critic


def trained_critic(name: str, real: Draw, fake: Draw, steps: int, seed: int = 0) -> nn.Module:
    """The critic of `train_critic` after its last step; `steps` is at least 1."""
    for _, critic in train_critic(name, real, fake, steps, seed):
        last = critic
    return last


def value(
    name: str, critic: nn.Module, real: Draw, fake: Draw, seed: int = 0, n: int = 4000
) -> float:
    """The objective that a critic reaches on n fresh points of each kind."""
    rng = torch.Generator().manual_seed(seed + 1)
    with torch.no_grad():
        return float(OBJECTIVES[name](critic(real(n, rng)), critic(fake(n, rng))))


def estimate(name: str, real: Draw, fake: Draw, steps: int, seed: int = 0) -> float:
    """The divergence that a critic finds after `steps`, measured on fresh points."""
    return value(name, trained_critic(name, real, fake, steps, seed), real, fake, seed)


def too_steep(critic: nn.Module, a: Tensor, b: Tensor, rng: torch.Generator) -> Tensor:
    """Ten times the mean squared excess over slope 1, at random points between a and b (n, d).

    A one-sided gradient penalty (Gulrajani et al. 2017, section 4): a scalar to be added to the
    loss. With it the best critic between lines a distance t apart is 1 + t / 20 steep.
    """
    share = torch.rand(len(a), 1, generator=rng)
    between = (share * a + (1 - share) * b).requires_grad_()
    (slope,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
    return 10 * ((slope.norm(dim=1) - 1).clamp(min=0) ** 2).mean()
