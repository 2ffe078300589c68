"""DCGAN, WGAN and WGAN-GP on digits: distance per generator step and per CPU second.

    python benchmarks/gan_convergence.py RESULTS.jsonl             # the table so far
    python benchmarks/gan_convergence.py RESULTS.jsonl WGAN-GP 0   # one more run: game and seed

The same generator learns from a discriminator and two critics, with the settings of lab 08. A run
stops at a distance of 45 or after its steps. Looks are not counted; one thread; MNIST where it can
be had.
"""

import sys
from dataclasses import asdict
from pathlib import Path
from statistics import median

import torch
from digit_duels import DCGAN, WGAN, WGAN_GP, Look, watch
from kept_results import add, results

from gancourse.data import load_digits

GAMES = {"DCGAN": (DCGAN, 1200), "WGAN": (WGAN, 640), "WGAN-GP": (WGAN_GP, 480)}
GOALS, LOOKS = (100.0, 60.0, 45.0), 12


def run(name: str, seed: int) -> dict[str, object]:
    """One run with all its looks."""
    variant, steps = GAMES[name]
    every = steps // LOOKS
    looks = range(every, steps + 1, every)
    seen = watch(variant, load_digits(), seed, looks, lambda look: look.distance <= GOALS[-1])
    return {"name": name, "seed": seed, "looks": [asdict(look) for look in seen]}


def reached(looks: list[Look], goal: float) -> tuple[float, float]:
    """The step and the CPU second at which the distance was first at the goal, or infinity."""
    met = (look for look in looks if look.distance <= goal)
    first = next(met, None)
    return (first.step, first.seconds) if first else (float("inf"), float("inf"))


def print_table(path: Path) -> None:
    """Medians over the seeds: steps and seconds to each goal, milliseconds a step."""
    for name in GAMES:
        runs = [[Look(**k) for k in r["looks"]] for r in results(path) if r["name"] == name]
        if not runs:
            continue
        cost = median(1000 * looks[-1].seconds / looks[-1].step for looks in runs)
        print(f"{name:8} {len(runs)} seeds, {cost:.0f} CPU ms a step", end="")
        for goal in GOALS:
            steps, seconds = zip(*(reached(looks, goal) for looks in runs), strict=True)
            print(f" | {goal:.0f}: {median(steps):.0f} steps, {median(seconds):.0f} s", end="")
        print(f" | last {', '.join(f'{looks[-1].distance:.0f}' for looks in runs)}")


def main() -> None:
    """Run what is asked for, then print the table."""
    torch.set_num_threads(1)
    path, *rest = sys.argv[1:]
    if rest:
        add(Path(path), run(rest[0], int(rest[1])))
    print_table(Path(path))


if __name__ == "__main__":
    main()
