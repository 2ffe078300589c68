"""Wrong WGANs and what they lead to on MNIST, three seeds each; prints the notebook's table.

    python benchmarks/mistakes_07_wgan.py [NAME ...]

Each row changes one thing of a right training of 100 generator steps and prints, a seed each: the
Fréchet digit distance, the critic's gap between real and fake images, the share of its weights at
the bound, and the largest weight.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import torch
from torch import Tensor, nn
from torch.optim import SGD, Adam, Optimizer, RMSprop

from gancourse import critics, metrics, nets, training
from gancourse.data import Digits, draws, load_digits
from gancourse.training.adversarial import cross_entropy_disc, wasserstein_critic

SEEDS = (0, 1, 2)
STEPS, BATCH, LATENT = 100, 64, 64
Clamp = Callable[[nn.Module], None]


def clamp(critic: nn.Module, c: float = 0.01) -> None:
    """The right clamp."""
    for p in critic.parameters():
        p.data.clamp_(-c, c)


def clamp_matrices(critic: nn.Module) -> None:
    """Weights only, biases free."""
    for p in critic.parameters():
        if p.dim() > 1:
            p.data.clamp_(-0.01, 0.01)


def leave(critic: nn.Module) -> None:
    """No clamp."""


def as_is(scores: Tensor) -> Tensor:
    """No activation on top of the critic."""
    return scores


@dataclass(frozen=True)
class Way:
    """How one row trains."""

    critic_loss: Callable[[Tensor, Tensor], Tensor] = wasserstein_critic
    gen_sign: float = -1.0
    squash: Callable[[Tensor], Tensor] = as_is
    before_step: Clamp = leave
    after_step: Clamp = clamp
    optimizer: Callable[..., Optimizer] = RMSprop
    gen_lr: float = 1e-3
    critic_lr: float = 3e-4
    n_critic: int = 3
    clears: bool = True
    clamps_gen: bool = False


right = Way()
ROWS = {
    "right": right,
    "no clamp": replace(right, after_step=leave),
    "critic's sign turned": replace(right, critic_loss=lambda r, f: -wasserstein_critic(r, f)),
    "generator's sign turned": replace(right, gen_sign=1.0),
    "clamp before the step": replace(right, before_step=clamp, after_step=leave),
    "weights clamped, biases not": replace(right, after_step=clamp_matrices),
    "sigmoid left in the critic": replace(right, squash=torch.sigmoid),
    "cross-entropy left in": replace(right, critic_loss=cross_entropy_disc),
    "zero_grad of the critic forgotten": replace(right, clears=False),
    "the paper's rate, 5e-5": replace(right, gen_lr=5e-5, critic_lr=5e-5),
    "one critic step": replace(right, n_critic=1),
    "Adam, momentum 0.9": replace(right, optimizer=Adam),
    "Adam, momentum 0": replace(right, optimizer=partial(Adam, betas=(0.0, 0.99))),
    "SGD, momentum 0.9": replace(
        right, optimizer=partial(SGD, momentum=0.9), gen_lr=0.1, critic_lr=0.1
    ),
    "generator clamped too": replace(right, clamps_gen=True),
}


class Run:
    """Both players, trained by one way from one seed."""

    def __init__(self, way: Way, digits: Digits, seed: int) -> None:
        self.way, self.digits = way, digits
        self.real = draws(digits.scaled(), BATCH, training.seeded(seed))
        self.gen, self.critic = nets.ConvGenerator(LATENT), nets.ConvDiscriminator()
        self.gen_opt = way.optimizer(self.gen.parameters(), lr=way.gen_lr)
        self.critic_opt = way.optimizer(self.critic.parameters(), lr=way.critic_lr)

    def score(self, images: Tensor) -> Tensor:
        """What the row's critic says of images."""
        return self.way.squash(self.critic(images))

    def train(self) -> None:
        """All steps of the generator."""
        for _ in range(STEPS):
            for _ in range(self.way.n_critic):
                self.critic_step(next(self.real))
            self.gen_opt.zero_grad()
            loss = self.way.gen_sign * self.score(self.gen(torch.randn(BATCH, LATENT))).mean()
            loss.backward()
            self.gen_opt.step()
            if self.way.clamps_gen:
                clamp(self.gen)

    def critic_step(self, real: Tensor) -> None:
        """One step of the critic, and what the way does about its weights."""
        if self.way.clears:
            self.critic_opt.zero_grad()
        fake = self.gen(torch.randn(BATCH, LATENT)).detach()
        loss = self.way.critic_loss(self.score(real), self.score(fake))
        loss.backward()
        self.way.before_step(self.critic)
        self.critic_opt.step()
        self.way.after_step(self.critic)

    def measured(self) -> str:
        """Distance, gap, share at the bound of 0.01, largest weight."""
        fake = metrics.sample_images(self.gen, 3000, LATENT)
        distance = metrics.digit_distance((fake + 1) / 2, self.digits)
        with training.evaluating(self.critic):
            held = 2 * self.digits.held_out_images - 1
            gap = float(self.score(held).mean() - self.score(fake).mean())
        largest = float(critics.weights_of(self.critic).abs().max())
        share = critics.share_at_bound(self.critic, 0.01)
        return f"distance {distance:.0f}, gap {gap:.2g}, at 0.01 {share:.2f}, max {largest:.2g}"


def main() -> None:
    """Print every row, or those named."""
    torch.set_num_threads(1)
    digits = load_digits("mnist")
    for seed in SEEDS:
        for name in sys.argv[1:] or ROWS:
            run = Run(ROWS[name], digits, seed)
            run.train()
            print(f"{name}, seed {seed}: {run.measured()}", flush=True)


if __name__ == "__main__":
    main()
