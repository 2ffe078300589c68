"""Makes the runs of `gancourse/clinic`: small GANs on scikit-learn's digits, each with one fault.

    uv run python benchmarks/clinic_runs.py 05_first_gan

Which faults, and in which order, says the key of the lab's judge (`KEY` in
`graders/judges/lab<lab>/diagnosis.py`); variant v of a kind starts from seed 100 * kind + v.
A run takes about 5 CPU seconds. `--picture FILE` draws them all, with their names.
"""

import argparse
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

import clinic_critics
import numpy as np
import torch
from sklearn.datasets import load_digits
from torch import Tensor, nn

from gancourse import plots
from gancourse.clinic.runs import LINES, Pool, Run, save

STEPS, EVERY, VARIANTS = 600, 6, 2
BATCH, Z_DIM, SHOWN = 64, 16, 25
EARLY = 150
TITLES = (f"step {EARLY}", f"step {STEPS - 1}", f"step {STEPS}")
BCE = nn.functional.binary_cross_entropy_with_logits


@dataclass(frozen=True)
class Fault:
    """A GAN's training with everything right but what is said otherwise."""

    gen_rate: float = 1e-3
    disc_rate: float = 1e-3
    disc_steps: int = 1
    labels: tuple[float, float] = (1.0, 0.0)
    detached: bool = False
    zero_grad: bool = True
    eval_mode: bool = False
    one_noise: bool = False
    sorted_classes: bool = False
    sigmoid: bool = False
    saturating: bool = False
    low: float = 0.0  # the darkest real pixel; the generator's is 0


FAULTS = {
    "healthy": Fault(),
    "detached": Fault(detached=True),
    "swapped": Fault(labels=(0.0, 1.0)),
    "no_zero_grad": Fault(zero_grad=False),
    "eval_mode": Fault(eval_mode=True),
    "same_noise": Fault(one_noise=True),
    "sigmoid_twice": Fault(sigmoid=True),
    "saturating": Fault(saturating=True, disc_rate=4e-3, gen_rate=5e-4),
    "d_slow": Fault(disc_rate=1e-5),
    "d_strong": Fault(disc_rate=1e-2, disc_steps=4, gen_rate=2e-4),
    "pixel_range": Fault(low=-1.0),
    "sorted": Fault(sorted_classes=True),
}


@dataclass
class Watched:
    """What is noted on the way."""

    lines: list[list[float]] = field(default_factory=list)
    pictures: list[Tensor] = field(default_factory=list)


class Game:
    """Both players, their data and their noise; `run` trains them with one fault."""

    def __init__(self, fault: Fault, seed: int) -> None:
        torch.manual_seed(seed)
        self.fault, self.seen = fault, Watched()
        found = load_digits()
        self.images = torch.tensor(found.images / 16, dtype=torch.float32).reshape(-1, 64)
        self.images = fault.low + (1 - fault.low) * self.images
        self.classes = torch.tensor(found.target)
        self.gen = nn.Sequential(
            *block(Z_DIM, 64), *block(64, 128), nn.Linear(128, 64), nn.Sigmoid()
        )
        self.disc = nn.Sequential(*leaky(64, 128), *leaky(128, 64), nn.Linear(64, 1))
        self.opts = [
            torch.optim.Adam(net.parameters(), rate, betas=(0.5, 0.999))
            for net, rate in ((self.gen, fault.gen_rate), (self.disc, fault.disc_rate))
        ]
        self.fixed = torch.randn(BATCH, Z_DIM)
        self.gen.train(not fault.eval_mode)

    def run(self) -> Watched:
        """All steps."""
        for step in range(1, STEPS + 1):
            for _ in range(self.fault.disc_steps):
                disc_loss, real, fake = self.disc_step(step)
            gen_loss, drawn = self.gen_step()
            self.seen.lines.append(
                [disc_loss, gen_loss, real.sigmoid().mean().item(), fake.sigmoid().mean().item()]
            )
            if step in (EARLY, STEPS - 1, STEPS):
                self.seen.pictures.append(drawn[:SHOWN])
        return self.seen

    def noise(self) -> Tensor:
        return self.fixed if self.fault.one_noise else torch.randn(BATCH, Z_DIM)

    def batch(self, step: int) -> Tensor:
        """Real images: at random, or of one class after another, each for a tenth of the run."""
        if self.fault.sorted_classes:
            own = (self.classes == 10 * (step - 1) // STEPS).nonzero()[:, 0]
            return self.images[own[torch.randint(len(own), (BATCH,))]]
        return self.images[torch.randint(len(self.images), (BATCH,))]

    def loss(self, logits: Tensor, target: float) -> Tensor:
        logits = logits.sigmoid() if self.fault.sigmoid else logits
        return BCE(logits, torch.full_like(logits, target))

    def disc_step(self, step: int) -> tuple[float, Tensor, Tensor]:
        """One step of the discriminator; its loss and its logits."""
        if self.fault.zero_grad:
            self.opts[1].zero_grad()
        real = self.disc(self.batch(step))
        fake = self.disc(self.gen(self.noise()).detach())
        loss = (self.loss(real, self.fault.labels[0]) + self.loss(fake, self.fault.labels[1])) / 2
        loss.backward(inputs=list(self.disc.parameters()))
        self.opts[1].step()
        return loss.item(), real.detach(), fake.detach()

    def gen_step(self) -> tuple[float, Tensor]:
        """One step of the generator; its loss, and what it drew."""
        self.opts[0].zero_grad()
        drawn = self.gen(self.noise())
        logits = self.disc(drawn.detach() if self.fault.detached else drawn)
        loss = -self.loss(logits, 0.0) if self.fault.saturating else self.loss(logits, 1.0)
        loss.backward()
        self.opts[0].step()
        return loss.item(), (drawn.detach() - self.fault.low) / (1 - self.fault.low)


def block(n_in: int, n_out: int) -> list[nn.Module]:
    return [nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU()]


def leaky(n_in: int, n_out: int) -> list[nn.Module]:
    return [nn.Linear(n_in, n_out), nn.LeakyReLU(0.2)]


def packed(seen: Watched | clinic_critics.Watched) -> tuple[np.ndarray, np.ndarray]:
    """Curves (4, n) of means over EVERY steps, and pictures (3, 25, 8, 8) in 0 to 255."""
    lines = np.array(seen.lines).reshape(-1, EVERY, len(LINES)).mean(1).T
    grey = torch.stack(seen.pictures).clamp(0, 1).mul(255).round()
    return lines, grey.reshape(-1, SHOWN, 8, 8).numpy().astype(np.uint8)


def game(lab: str, fault: str, seed: int) -> Game | clinic_critics.CriticGame:
    """A run of a lab: against a critic in the labs on critics, else against a discriminator."""
    if lab in clinic_critics.OF_LAB:
        return clinic_critics.CriticGame(clinic_critics.OF_LAB[lab][fault], seed)
    return Game(FAULTS[fault], seed)


def pool_of(lab: str, key: tuple[str, ...]) -> Pool:
    """All runs of a lab, in the order of its key."""
    torch.set_num_threads(1)
    names = clinic_critics.LINES if lab in clinic_critics.OF_LAB else LINES
    runs = [
        [packed(game(lab, fault, 100 * kind + variant).run()) for variant in range(VARIANTS)]
        for kind, fault in enumerate(key)
    ]
    curves = np.array([[run[0] for run in kind] for kind in runs])
    pictures = np.array([[run[1] for run in kind] for kind in runs])
    return Pool(np.arange(1, STEPS // EVERY + 1) * EVERY, names, TITLES, curves, pictures)


def draw(pool: Pool, key: tuple[str, ...], place: Path) -> None:
    """One picture of all runs with their names, for whoever makes them."""
    from matplotlib.figure import Figure

    rows = [(k, v) for k in range(pool.shape[0]) for v in range(pool.shape[1])]
    figure = Figure(figsize=(15, 2.3 * len(rows)), layout="constrained")
    for axes, (kind, variant) in zip(figure.subplots(len(rows), 5), rows, strict=True):
        draw_run(axes, pool[kind, variant])
        axes[0].set_title(f"{key[kind]} {variant}")
    figure.savefig(place, dpi=55)


def draw_run(axes: np.ndarray, run: Run) -> None:
    """A run on five axes: losses, answers, and three grids."""
    lines = list(run.lines.items())
    for axis, pair in zip(axes[:2], (lines[:2], lines[2:]), strict=True):
        for name, line in pair:
            axis.plot(run.steps, line, label=name)
        axis.legend(fontsize="small")
    for axis, (title, images) in zip(axes[2:], run.pictures.items(), strict=True):
        axis.imshow(plots.grid(images / 255, columns=5, gap=1), cmap="gray", vmin=0, vmax=1)
        axis.set_title(title, fontsize="small")
        axis.set_axis_off()


def main() -> None:
    """Make the runs of one lab, and save them in `gancourse/clinic/runs`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lab")
    parser.add_argument("--picture", type=Path)
    given = parser.parse_args()
    key = import_module(f"graders.judges.lab{given.lab}.diagnosis").KEY
    pool = pool_of(given.lab, key)
    place = save(given.lab, pool)
    print(f"{place}: {pool.curves.shape[0]} kinds, {place.stat().st_size / 1024:.0f} KB")
    if given.picture:
        draw(pool, key, given.picture)


if __name__ == "__main__":
    main()
