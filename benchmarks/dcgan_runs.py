"""Short trainings of named variants of the course's DCGAN, measured alike."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import torch
from kept_results import Result, add, column, results, spread
from torch import Tensor, nn

from gancourse.data import Digits, load_digits
from gancourse.dcgan import Players, play
from gancourse.metrics import digit_distance, measure_digits
from gancourse.training import evaluating

Start = Callable[[int], Players]
IMAGES, LAST = 2_000, 50


def train_missing(
    runs: Mapping[str, Start], seeds: list[int], steps: int, path: Path, averaged: bool = False
) -> None:
    """Train and measure every run that the file lacks, seed by seed.

    averaged: measure the generator's running average too.
    """
    torch.set_num_threads(1)
    digits = load_digits("mnist")
    for seed in seeds:
        done = {(r["name"], r["seed"]) for r in results(path)}
        for name in (name for name in runs if (name, seed) not in done):
            players = runs[name](seed)
            result = one_run(players, digits, steps)
            if averaged:
                images = fakes(players.settled(), players.latent_dim)
                result["averaged"] = digit_distance(images, digits)
            add(path, {"name": name, "seed": seed, "steps": steps} | result)


def one_run(players: Players, digits: Digits, steps: int) -> Result:
    """Distance, classes and recall of the generator; losses at the end; how often D won.

    "won" is the share of steps at which the discriminator's loss was below 0.01.
    """
    start = time.process_time()
    taken = list(play(players, digits.scaled(), steps))
    seconds = time.process_time() - start
    last = taken[-LAST:]
    quality = measure_digits(fakes(players.gen, players.latent_dim), digits)
    return {
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
