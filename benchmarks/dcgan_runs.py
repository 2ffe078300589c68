"""Short trainings of named variants of the course's DCGAN, measured alike."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from kept_results import Result, add, column, results, spread
from torch import Tensor, nn

from gancourse.data import Digits, load_digits
from gancourse.dcgan import Variant, play, settled
from gancourse.metrics import digit_distance, measure_digits
from gancourse.training import evaluating

Change = Callable[[nn.Module, nn.Module], None]
IMAGES, LAST = 2_000, 50


@dataclass(frozen=True)
class Run:
    """A variant, and what is done to its generator and discriminator before they train."""

    variant: Variant
    change: Change = lambda gen, disc: None


def train_missing(
    runs: Mapping[str, Run], seeds: list[int], steps: int, path: Path, averaged: bool = False
) -> None:
    """Train and measure every run that the file lacks, seed by seed.

    averaged: measure the generator's running average too.
    """
    torch.set_num_threads(1)
    digits = load_digits("mnist")
    for seed in seeds:
        done = {(r["name"], r["seed"]) for r in results(path)}
        for name in (name for name in runs if (name, seed) not in done):
            result = one_run(runs[name], seed, digits, steps, averaged)
            add(path, {"name": name, "seed": seed, "steps": steps} | result)


def one_run(run: Run, seed: int, digits: Digits, steps: int, averaged: bool = False) -> Result:
    """Distance, classes and recall of the generator; losses at the end; how often D won.

    "won" is the share of steps at which the discriminator's loss was below 0.01.
    """
    players, recipe = run.variant.players(seed), run.variant.recipe
    run.change(players["gen"], players["disc"])
    start = time.process_time()
    taken = list(play(players, recipe, digits.scaled(), steps))
    seconds = time.process_time() - start
    last = taken[-LAST:]
    quality = measure_digits(fakes(players["gen"], recipe.latent_dim), digits)
    average = fakes(settled(players, recipe), recipe.latent_dim) if averaged else None
    more = {} if average is None else {"averaged": digit_distance(average, digits)}
    return more | {
        "cpu_seconds": seconds,
        "distance": quality.distance,
        "classes": quality.classes,
        "recall": quality.recall,
        "disc_loss": sum(step.disc_loss for step in last) / len(last),
        "gen_loss": sum(step.gen_loss for step in last) / len(last),
        "highest": max(step.gen_loss for step in taken),
        "won": sum(step.disc_loss < 0.01 for step in taken) / steps,
    }


def fakes(gen: nn.Module, latent_dim: int) -> Tensor:
    """Images (2,000, 1, 28, 28) in [0, 1]; nan, after a divergence, becomes grey."""
    noise = torch.randn(IMAGES, latent_dim, generator=torch.Generator().manual_seed(0))
    with evaluating(gen):
        images = torch.cat([gen(part) for part in noise.split(250)])
    return ((images.nan_to_num() + 1) / 2).clamp(0, 1)


def print_table(names: list[str], columns: Mapping[str, int], path: Path) -> None:
    """One line a name: each column's median over the seeds, with lowest and highest."""
    print(f"{'':28}" + "".join(f"{key:>22}" for key in columns))
    for name in names:
        cells = [spread(column(path, name, key), digits) for key, digits in columns.items()]
        print(f"{name:28}" + "".join(f"{cell:>22}" for cell in cells))
