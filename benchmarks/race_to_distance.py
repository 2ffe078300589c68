"""CPU seconds to Fréchet distances of 100, 60 and 45: the course's GANs and published ones.

    python benchmarks/race_to_distance.py RESULTS.jsonl                      # the table so far
    python benchmarks/race_to_distance.py RESULTS.jsonl "DCGAN, course" 0    # one more run

Each published GAN runs with its own settings and once more at the course's learning rates. It is
resized to 28 pixels for the measure. It is stopped at five times the CPU seconds in which the
course's GAN of its kind reached the last of these goals that it reaches with that seed; run that
one first. One thread; looks are not counted, and are few where they cost as much as the training.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeAlias

import digit_duels
import rival_nets
import torch
from kept_results import Result, add, results
from torch import Tensor, nn
from torch.nn.functional import interpolate

from gancourse.data import Digits, draws, load_digits
from gancourse.dcgan import play
from gancourse.dcgan.variants import COURSE, STEPS
from gancourse.metrics import digit_distance
from gancourse.training import Players, adversarial, evaluating, seeded

GOALS = (100.0, 60.0, 45.0)
PATIENCE, IMAGES = 5.0, 3_000

Build: TypeAlias = Callable[[], nn.Module]
Training: TypeAlias = Iterator[object]
"""Endless or not; one item a generator step."""


@dataclass(frozen=True)
class Race:
    """A training that goes on, and how to draw from it."""

    training: Training
    gen: Callable[[], nn.Module]
    latent_dim: int


@dataclass(frozen=True)
class Contestant:
    """Starts its training from a seed. `kind`: the course's contestant of the same kind.

    every: CPU seconds between looks; looks: how many until the limit, where there is one.
    """

    start: Callable[[int, Digits], Race]
    kind: str
    every: float = 0.0
    looks: int = 0


@dataclass(frozen=True)
class Published:
    """A published GAN: networks of a side, latents of 100, batches of 64.

    rates: of generator and discriminator. critic_steps: 1 for the discriminator of a plain GAN.
    """

    gen: Build
    disc: Build
    side: int
    rates: tuple[float, float]
    loss: str = "gan"
    critic_steps: int = 1

    def start(self, seed: int, digits: Digits) -> Race:
        seeded(seed)
        gen, disc = self.gen(), self.disc()
        images = interpolate(digits.scaled(), self.side, mode="bilinear", antialias=True)
        opts = [self.optimiser(*pair) for pair in zip((gen, disc), self.rates, strict=True)]
        players = Players(
            {"gen": gen, "disc": disc},
            dict(zip(("gen", "disc"), opts, strict=True)),
            torch.Generator().manual_seed(seed + 1),
        )
        return Race(self.training(players, images), lambda: gen, 100)

    def optimiser(self, net: nn.Module, rate: float) -> torch.optim.Optimizer:
        if self.loss == "clip":
            return torch.optim.RMSprop(net.parameters(), rate)
        return torch.optim.Adam(net.parameters(), rate, (0.5, 0.999))

    def training(self, players: Players, images: Tensor) -> Training:
        gen, disc, reals = players["gen"], players["disc"], draws(images, 64, players.order)
        gen_loss = (
            adversarial.non_saturating_gen if self.loss == "gan" else adversarial.wasserstein_gen
        )
        while True:
            for _ in range(self.critic_steps):
                fake = gen(torch.randn(64, 100))
                players.descend(self.disc_loss(disc, next(reals), fake.detach()), "disc")
                if self.loss == "clip":
                    _clip(disc)
            players.descend(gen_loss(disc(fake)), "gen")
            yield None

    def disc_loss(self, disc: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
        on_real, on_fake = disc(real), disc(fake)
        if self.loss == "gan":
            return adversarial.cross_entropy_disc(on_real, on_fake)
        penalty = 10 * _penalty(disc, real, fake) if self.loss == "penalty" else 0.0
        return adversarial.wasserstein_critic(on_real, on_fake) + penalty


def _clip(critic: nn.Module) -> None:
    with torch.no_grad():
        for parameter in critic.parameters():
            parameter.clamp_(-0.01, 0.01)


def _penalty(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """(length of the gradient - 1) squared, at random points between real and fake images."""
    between = torch.lerp(fake, real, torch.rand(len(real), 1, 1, 1)).requires_grad_()
    (slope,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
    return (slope.flatten(1).norm(dim=1) - 1).square().mean()


def course_dcgan(seed: int, digits: Digits, steps: int) -> Race:
    """The course's DCGAN by its recipe for a run of so many steps."""
    players, recipe = COURSE.players(seed), COURSE.recipe
    training = play(players, recipe, digits.scaled(), steps)
    return Race(training, lambda: players["gen"], recipe.latent_dim)


def course_critic(variant: digit_duels.Variant, steps: int, seed: int, digits: Digits) -> Race:
    """The course's WGAN or WGAN-GP, as the critic labs train it, for so many generator steps."""
    players = variant.players(seeded(seed))
    training = variant.play(players, digits.scaled(), steps)
    return Race(training, lambda: players["gen"], variant.latent)


def contestants() -> dict[str, Contestant]:
    """All of them by name."""
    example = rival_nets.example_generator, rival_nets.example_discriminator, 64
    zoo = rival_nets.zoo_generator, rival_nets.zoo_discriminator, 32
    dense = rival_nets.zoo_dense_generator, rival_nets.zoo_dense_critic, 28
    slow, ours = (2e-4, 2e-4), (COURSE.recipe.gen_rate, COURSE.recipe.disc_rate)
    return {
        DCGAN: Contestant(lambda seed, digits: course_dcgan(seed, digits, STEPS), DCGAN, 2.0),
        "DCGAN, PyTorch example": _rival(Published(*example, slow), DCGAN, 5),
        "DCGAN, PyTorch example at our rate": _rival(Published(*example, ours), DCGAN, 5),
        "DCGAN, zoo": _rival(Published(*zoo, slow), DCGAN, 10),
        "DCGAN, zoo at our rate": _rival(Published(*zoo, ours), DCGAN, 10),
        WGAN: Contestant(partial(course_critic, digit_duels.WGAN, 640), WGAN, 3.0),
        "WGAN, zoo": _rival(Published(*dense, (5e-5, 5e-5), "clip", 5), WGAN),
        "WGAN, zoo at our rate": _rival(Published(*dense, (5e-4, 5e-4), "clip", 5), WGAN),
        WGAN_GP: Contestant(partial(course_critic, digit_duels.WGAN_GP, 480), WGAN_GP, 3.0),
        "WGAN-GP, zoo": _rival(Published(*dense, slow, "penalty", 5), WGAN_GP),
        "WGAN-GP, zoo at our rate": _rival(Published(*dense, (1e-3, 1e-3), "penalty", 5), WGAN_GP),
    }


DCGAN, WGAN, WGAN_GP = "DCGAN, course", "WGAN, course", "WGAN-GP, course"


def _rival(published: Published, kind: str, looks: int = 25) -> Contestant:
    return Contestant(published.start, kind, looks=looks)


def run(name: str, seed: int, path: Path) -> Result:
    """One run of one contestant: (CPU seconds, distance) at each look."""
    contestant, digits = contestants()[name], load_digits("mnist")
    rival = contestant.kind != name  # the course's own run to their end
    limit = PATIENCE * own(contestant, seed, path) if rival else float("inf")
    every = contestant.every or limit / contestant.looks
    race = contestant.start(seed, digits)
    looks: list[tuple[float, float]] = []
    used, steps, next_look = 0.0, 0, every
    while used < limit and not (rival and looks and looks[-1][1] <= GOALS[-1]):
        start = time.process_time()
        if next(race.training, race) is race:
            break
        used, steps = used + time.process_time() - start, steps + 1
        if used >= next_look:
            looks.append((round(used, 2), round(look(race, digits), 1)))
            next_look = used + every
    if not looks or looks[-1][0] < used:
        looks.append((round(used, 2), round(look(race, digits), 1)))
    return {"name": name, "seed": seed, "steps": steps, "cpu_seconds": used, "looks": looks}


def own(contestant: Contestant, seed: int, path: Path) -> float:
    """What the course's GAN of this kind took to its last goal. Raises LookupError if not run."""
    for result in results(path):
        if (result["name"], result["seed"]) == (contestant.kind, seed):
            return max(s for goal in GOALS if (s := reached(result, goal)) < float("inf"))
    raise LookupError(f"run {contestant.kind!r} with seed {seed} first: it sets the limit")


def look(race: Race, digits: Digits) -> float:
    """The distance of 3,000 images, resized to 28 pixels."""
    gen = race.gen()
    noise = torch.randn(IMAGES, race.latent_dim, generator=torch.Generator().manual_seed(0))
    with evaluating(gen):
        images = torch.cat([_small(gen(part)) for part in noise.split(100)])
    return digit_distance(images, digits)


def _small(images: Tensor) -> Tensor:
    return interpolate((images + 1) / 2, 28, mode="bilinear", antialias=True).clamp(0, 1)


def reached(result: Result, goal: float) -> float:
    """CPU seconds to the goal; infinite if it was not reached."""
    return next((used for used, distance in result["looks"] if distance <= goal), float("inf"))


def print_table(path: Path) -> None:
    """Median CPU seconds to each goal over the seeds, and as a multiple of the course's."""
    runs = results(path)
    for name, contestant in contestants().items():
        mine = [r for r in runs if r["name"] == name]
        theirs = {r["seed"]: r for r in runs if r["name"] == contestant.kind}
        cells = [_cell(mine, theirs, goal) for goal in GOALS] if mine else ["not run"]
        last = f"last {median(r['looks'][-1][1] for r in mine):.0f}" if mine else ""
        print(f"{name:36} {len(mine)} seeds", *(f"{cell:>26}" for cell in cells), last)


def _cell(mine: list[Result], theirs: dict[int, Result], goal: float) -> str:
    """Median seconds, and the ratio to the course's over the seeds where that came so far.

    "> 5" where the limit came first.
    """
    own = [reached(theirs[run["seed"]], goal) for run in mine]
    seconds = [reached(run, goal) for run in mine]
    if median(seconds) == float("inf"):
        return "not reached" if mine == list(theirs.values()) else "> 5"
    ratios = [s / o for s, o in zip(seconds, own, strict=True) if o < float("inf")]
    ratio = f"{median(ratios):.1f}" if ratios else "the course's: never"
    return f"{median(seconds):.0f} s ({ratio})"


def main() -> None:
    """Run what is asked for, then print the table."""
    torch.set_num_threads(1)
    path, *rest = sys.argv[1:]
    if rest:
        add(Path(path), run(rest[0], int(rest[1]), Path(path)))
    print_table(Path(path))


if __name__ == "__main__":
    main()
