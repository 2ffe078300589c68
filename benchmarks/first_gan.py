"""Training to a Fréchet digit distance of 100: three first GANs at equal CPU seconds.

The course's first GAN (hidden width 64, Adam 1e-3, beta1 0.5, batch 64), the classic first GAN
(hidden width 128, Adam 1e-5, beta1 0.9, batch 128) and the best-known GAN zoo's `gan.py`
settings (latent 100, Adam 2e-4, beta1 0.5, batch 64, eps 0.8 in its batch norm). They take turns
of about a CPU second each on one thread; looks are not counted. Run: `first_gan.py [SECONDS]
[SEED]`; MNIST where it can be had.
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import torch
from torch import Tensor, nn

from gancourse.data import Digits, batches, load_digits
from gancourse.metrics import digit_distance, sample_images
from gancourse.training import Players, adversarial

GOAL, TURN, LOOK = 100.0, 1.0, 2.0  # distance; CPU seconds of a turn, and between looks


@dataclass
class Runner:
    """One GAN in training. `scaled`: tanh and images in [-1, 1], else sigmoid and [0, 1]."""

    name: str
    gen: nn.Module
    disc: nn.Module
    z_dim: int
    batch: int
    rate: float
    beta1: float
    scaled: bool
    used: float = 0.0
    steps: int = 0
    looks: list[tuple[float, float]] = field(default_factory=list)

    def training(self, digits: Digits) -> Iterator[None]:
        """Train for ever, a step at a time."""
        nets, betas = {"gen": self.gen, "disc": self.disc}, (self.beta1, 0.999)
        opts = {k: torch.optim.Adam(n.parameters(), self.rate, betas) for k, n in nets.items()}
        players = Players(nets, opts, torch.default_generator)
        images = digits.scaled() if self.scaled else digits.images
        while True:
            for real in batches(images.flatten(1), self.batch):
                self.step(players, real)
                self.steps += 1
                yield

    def step(self, players: Players, real: Tensor) -> None:
        """One step of each player with the non-saturating loss."""
        fake = self.gen(torch.randn(len(real), self.z_dim)).detach()
        players.descend(adversarial.cross_entropy_disc(self.disc(real), self.disc(fake)), "disc")
        logits = self.disc(self.gen(torch.randn(len(real), self.z_dim)))
        players.descend(adversarial.non_saturating_gen(logits), "gen")

    def look(self, digits: Digits) -> None:
        """Measure 3,000 images and remember the distance with the seconds used."""
        images = sample_images(self.gen, 3000, self.z_dim)
        images = (images + 1) / 2 if self.scaled else images
        self.looks.append((self.used, digit_distance(images, digits)))

    def reached(self) -> str:
        """When the distance first was at the goal, in CPU seconds."""
        return next((f"{used:.0f}" for used, value in self.looks if value <= GOAL), "not reached")


def dense(widths: list[int], last: nn.Module, eps: float | None, slope: float) -> nn.Sequential:
    """Linear layers; between them batch norm (where eps is given; not after the first for the
    zoo's eps of 0.8) and a leaky ReLU."""
    layers: list[nn.Module] = []
    for i, (width_in, width_out) in enumerate(pairwise(widths[:-1])):
        layers.append(nn.Linear(width_in, width_out))
        if eps is not None and (i > 0 or eps < 0.1):
            layers.append(nn.BatchNorm1d(width_out, eps))
        layers.append(nn.LeakyReLU(slope))
    return nn.Sequential(*layers, nn.Linear(widths[-2], widths[-1]), last)


def runners_of(seed: int) -> list[Runner]:
    """The three, each with fresh weights from this seed."""
    torch.manual_seed(seed)
    course = dense([64, 64, 128, 256, 512, 784], nn.Sigmoid(), 1e-5, 0.0)
    classic = dense([64, 128, 256, 512, 784, 784], nn.Sigmoid(), 1e-5, 0.0)
    zoo = dense([100, 128, 256, 512, 1024, 784], nn.Tanh(), 0.8, 0.2)
    return [
        Runner("the course", course, disc_of([784, 256, 128, 64, 1]), 64, 64, 1e-3, 0.5, False),
        Runner("classic", classic, disc_of([784, 512, 256, 128, 1]), 64, 128, 1e-5, 0.9, False),
        Runner("the zoo", zoo, disc_of([784, 512, 256, 1]), 100, 64, 2e-4, 0.5, True),
    ]


def disc_of(widths: list[int]) -> nn.Sequential:
    """A discriminator that returns logits."""
    return dense(widths, nn.Identity(), None, 0.2)


def race(runners: list[Runner], digits: Digits, budget: float) -> None:
    """Let each train for `budget` CPU seconds, in turns, and look now and then."""
    trainings = {runner.name: runner.training(digits) for runner in runners}
    while active := [runner for runner in runners if runner.used < budget]:
        for runner in active:
            start = time.process_time()
            while time.process_time() - start < TURN:
                next(trainings[runner.name])
            runner.used += time.process_time() - start
            if not runner.looks or runner.used - runner.looks[-1][0] >= LOOK:
                runner.look(digits)


def main() -> None:
    """Race and print one line a GAN."""
    budget = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    torch.set_num_threads(1)
    digits = load_digits()
    runners = runners_of(seed)
    race(runners, digits, budget)
    for runner in runners:
        last = ", ".join(f"{used:.0f} s: {value:.0f}" for used, value in runner.looks[-3:])
        print(f"{runner.name}: distance {GOAL:.0f} after {runner.reached()} CPU s; {last}")
        print(f"  {runner.steps:,} steps in {runner.used:.1f} CPU s")


if __name__ == "__main__":
    main()
