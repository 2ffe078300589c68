"""Expanding a data set: what a classifier learns from generated digits; prints the lab's figures.

    python benchmarks/expanding_09_conditional_digits.py [SEED ...] [--data SOURCE]

An ACGAN is trained on 7,000 labelled digits, and another on the first 100 of them alone. Each row
teaches a fresh classifier for 220 steps and gives its accuracy on 3,000 real held-out digits.
"""

import argparse
from dataclasses import replace

import torch
from mistakes_09_conditional_digits import TwoHeads, auxiliary

from gancourse.conditional import Lesson, Players, Recipe, draw, examined, noises, play, taught
from gancourse.data import Digits, load_digits

FEW, MANY, STEPS, LESSON_STEPS = 100, 7_000, 700, 220


def generated(digits: Digits, seed: int) -> Lesson:
    """7,000 images of an ACGAN that was trained on these digits."""
    torch.manual_seed(seed)
    players = Players(TwoHeads(), Recipe(), seed)
    for _ in play(players, digits, auxiliary(), STEPS):
        pass
    labels = torch.arange(MANY) % 10
    return Lesson(
        draw(players.settled(), noises(MANY, players.recipe.noise, seed + 2), labels), labels
    )


def lessons(digits: Digits, seed: int) -> dict[str, list[Lesson]]:
    """What each classifier learns from."""
    real = Lesson(digits.images, digits.labels)
    few = real.first(FEW)
    knows_all = generated(digits, seed)
    knows_few = generated(replace(digits, images=few.images, labels=few.labels), seed)
    return {
        "7,000 real": [real.first(MANY)],
        "7,000 of an ACGAN that saw 7,000": [knows_all],
        "100 real": [few],
        "100 real + 7,000 of an ACGAN that saw 7,000": [few, knows_all],
        "100 real + 7,000 of an ACGAN that saw the same 100": [few, knows_few],
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
