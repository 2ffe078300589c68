"""Expanding a data set: what a classifier learns from generated digits; prints the lab's figures.

    python benchmarks/expanding_09_conditional_digits.py [SEED ...] [--data SOURCE]

A cGAN and an ACGAN are trained on all labelled digits, and another cGAN on the first 100 of them
alone. Each row teaches a fresh classifier for 220 steps and gives its accuracy on 3,000 real
held-out digits.
"""

import argparse
from dataclasses import replace

import torch
from mistakes_09_conditional_digits import ROWS, STEPS

from gancourse.conditional import (
    Lesson,
    Recipe,
    draw,
    examined,
    new_players,
    noises,
    play,
    settled,
    taught,
)
from gancourse.data import Digits, load_digits

FEW, MANY, LESSON_STEPS = 100, 7_000, 220


def generated(kind: str, digits: Digits, seed: int) -> Lesson:
    """7,000 images of a cGAN or an ACGAN that was trained on these digits."""
    make, rules = ROWS[f"{kind}, right"]
    torch.manual_seed(seed)
    recipe = Recipe()
    players = new_players(make(), recipe, seed)
    for _ in play(players, recipe, digits, rules, STEPS[kind]):
        pass
    labels = torch.arange(MANY) % 10
    noise = noises(MANY, recipe.noise, seed + 2)
    return Lesson(draw(settled(players, recipe), noise, labels), labels)


def lessons(digits: Digits, seed: int) -> dict[str, list[Lesson]]:
    """What each classifier learns from."""
    real = Lesson(digits.images, digits.labels)
    few = real.first(FEW)
    cgan, acgan = (generated(kind, digits, seed) for kind in STEPS)
    poor = generated("cGAN", replace(digits, images=few.images, labels=few.labels), seed)
    return {
        "7,000 real": [real.first(MANY)],
        "7,000 of a cGAN that saw 7,000": [cgan],
        "7,000 of an ACGAN that saw 7,000": [acgan],
        "100 real": [few],
        "100 real + 7,000 of a cGAN that saw 7,000": [few, cgan],
        "100 real + 7,000 of an ACGAN that saw 7,000": [few, acgan],
        "100 real + 7,000 of a cGAN that saw the same 100": [few, poor],
    }


def main() -> None:
    """Print every row for every seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=int, nargs="*", default=[0, 1, 2])
    parser.add_argument("--data", choices=("auto", "mnist", "offline"), default="auto")
    args = parser.parse_args()
    torch.set_num_threads(1)
    digits = load_digits(args.data)
    for seed in args.seeds:
        for name, parts in lessons(digits, seed).items():
            accuracy = examined(taught(parts, LESSON_STEPS, seed), digits)
            print(f"{name:52} seed {seed}: {accuracy:.3f}", flush=True)


if __name__ == "__main__":
    main()
