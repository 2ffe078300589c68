"""Trains what the explorer shows first: `python -m gancourse.explore.codes FOLDER`.

Up to ten minutes of an idle processor for each source of digits.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from gancourse.data import load_digits
from gancourse.explore.codes.make import NAMES, make
from gancourse.explore.codes.recipe import recipe_for


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where weights and cards go")
    parser.add_argument("--source", choices=tuple(NAMES), default="mnist")
    parser.add_argument("--best-of", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0, help="of the first run")
    parser.add_argument("--steps", type=int, help="of the game, if not the recipe's")
    parser.add_argument("--twin-steps", type=int, default=0, help="0 trains no twin")
    args = parser.parse_args()
    torch.set_num_threads(1)
    recipe = recipe_for(args.source)
    recipe = replace(recipe, steps=args.steps or recipe.steps)
    seeds = range(args.seed, args.seed + args.best_of)
    make(args.folder, load_digits(args.source), recipe, seeds, args.twin_steps)


if __name__ == "__main__":
    main()
