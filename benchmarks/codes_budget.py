"""CPU seconds of the training behind the generator `codes`, with a DCGAN's step as a yardstick.

    python benchmarks/codes_budget.py [--source mnist] [--steps 60]

The digits' outlines and the network of kinds are made in full (stage 1), the game for a few
steps (stage 2), in turn with steps of the DCGAN that `gan_convergence.py` times. Prints what the
recipe comes to on this machine, and how many of the DCGAN's steps that is. One thread; three
minutes.
"""

import argparse
import time
from collections.abc import Iterator
from statistics import median

import torch
from digit_duels import DCGAN

from gancourse import training
from gancourse.data import Digits, load_digits, strokes_of
from gancourse.explore.codes.game import Reals, new_players, play
from gancourse.explore.codes.make import find_kinds
from gancourse.explore.codes.recipe import Recipe, recipe_for
from gancourse.training import Step

ROUND = 4  # steps between two looks at the clock


def games(digits: Digits, recipe: Recipe, reals: Reals) -> dict[str, Iterator[Step]]:
    """The game and the DCGAN, without an end within reach."""
    players = new_players(recipe, training.seeded(0))
    plain = DCGAN.play(DCGAN.players(training.seeded(0)), 2 * digits.images - 1, 10**6)
    return {"game": play(players, recipe, reals), "DCGAN": plain}


def step_seconds(runs: dict[str, Iterator[Step]], steps: int) -> dict[str, float]:
    """Median CPU seconds of a step of each, taken in turn; the first round is not counted."""
    costs: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(steps // ROUND + 1):
        for name, run in runs.items():
            start = time.process_time()
            for _ in range(ROUND):
                next(run)
            costs[name].append((time.process_time() - start) / ROUND)
    return {name: median(found[1:]) for name, found in costs.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", default="mnist", choices=["mnist", "offline"])
    parser.add_argument("--steps", type=int, default=60)
    args = parser.parse_args()
    torch.set_num_threads(1)
    digits, recipe = load_digits(args.source), recipe_for(args.source)
    start = time.process_time()
    strokes = strokes_of(digits.images)
    drawn = time.process_time()
    kinds = find_kinds(strokes, recipe, 0)
    first = time.process_time() - start
    cost = step_seconds(games(digits, recipe, Reals(strokes, kinds)), args.steps)
    whole = first + recipe.steps * cost["game"]
    print(f"outlines {drawn - start:.0f} CPU s, with the kinds {first:.0f}")
    print(f"a step of the game {1000 * cost['game']:.0f} CPU ms, a DCGAN's", end=" ")
    print(f"{1000 * cost['DCGAN']:.0f}; {recipe.steps} steps {recipe.steps * cost['game']:.0f} s")
    print(f"{args.source}: {whole:.0f} CPU s, or {whole / cost['DCGAN']:.0f} steps of the DCGAN")


if __name__ == "__main__":
    main()
