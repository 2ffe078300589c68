"""Which stabiliser helps here: each on a healthy DCGAN and on one whose discriminator wins.

    python benchmarks/stabilisers.py losing|healthy RESULTS.jsonl [SEED ...]

Trains what RESULTS.jsonl lacks (200 steps a run, MNIST) and prints lab 06's table. Both runs have
losses on logits; the losing one has a discriminator without batch norm at a high learning rate.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from dcgan_runs import Run, print_table, train_missing
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from gancourse.dcgan import Variant
from gancourse.dcgan.recipe import DiscLoss
from gancourse.dcgan.variants import COURSE, LOSING
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen

STEPS = 200
Labels = Callable[[Tensor], Tensor]


def labels(real: Labels, fake: Labels) -> DiscLoss:
    """The discriminator's loss with these targets for the logits of real images and of fakes."""
    return lambda on_real, on_fake: (
        (cross_entropy(on_real, real(on_real)) + cross_entropy(on_fake, fake(on_fake))) / 2
    )


def between(low: float, high: float) -> Labels:
    """A number between low and high for every image."""
    return lambda logits: torch.empty_like(logits).uniform_(low, high)


def mistaken(target: float, share: float) -> Labels:
    """The label, wrong for a share of the images."""
    return lambda logits: (torch.rand_like(logits) < share).float().sub(target).abs()


def noisy(sigma: float) -> Callable[[Tensor, int, int], Tensor]:
    """Noise on all that the discriminator sees, falling in a line to 0."""
    return lambda images, step, steps: (
        images + sigma * max(0.0, 1 - step / steps) * torch.randn_like(images)
    )


def remedies(ill: Variant) -> dict[str, Variant]:
    """The run itself, and with one remedy each that it does not have already."""
    gen, disc, own = ill.gen, ill.disc, ill.recipe
    every = {
        "nothing": ill,
        "soft labels": _recipe(ill, disc_loss=labels(between(0.7, 1.0), between(0.0, 0.3))),
        "noisy labels (5 % wrong)": _recipe(
            ill, disc_loss=labels(mistaken(1.0, 0.05), mistaken(0.0, 0.05))
        ),
        "one-sided labels (0.9)": _recipe(
            ill, disc_loss=labels(between(0.9, 0.9), between(0.0, 0.0))
        ),
        "instance noise (from 0.1)": _recipe(ill, shown=noisy(0.1)),
        "instance noise (from 0.5)": _recipe(ill, shown=noisy(0.5)),
        "dropout in G (0.3)": replace(ill, gen=replace(gen, dropout=0.3)),
        "ReLU in D": replace(ill, disc=replace(disc, activation="relu")),
        "max-pool in D": replace(ill, disc=replace(disc, down="max-pool", kernel=3)),
        "D's rate a tenth": _recipe(ill, disc_rate=own.disc_rate / 10),
        "G's rate a quarter": _recipe(ill, gen_rate=own.gen_rate / 4),
        "batch norm in D": replace(ill, disc=replace(disc, norm="batch")),
        "no norm in D": replace(ill, disc=replace(disc, norm="none")),
        "spectral norm in D": replace(ill, disc=replace(disc, norm="spectral")),
    }
    return {name: v for name, v in every.items() if name == "nothing" or v != ill}


def _recipe(variant: Variant, **changes: object) -> Variant:
    return replace(variant, recipe=replace(variant.recipe, **changes))  # type: ignore[arg-type]


def on_logits(variant: Variant) -> Variant:
    """The variant with the usual losses."""
    return _recipe(variant, disc_loss=cross_entropy_disc, gen_loss=non_saturating_gen)


ILL = {"losing": on_logits(LOSING), "healthy": COURSE}


def main(title: str, path: Path, seeds: list[int]) -> None:
    """Train what is missing and print the table; "averaged" is the moving average's distance."""
    runs = {f"{title}: {name}": Run(v) for name, v in remedies(ILL[title]).items()}
    alone = {name: start for name, start in runs.items() if name.endswith("nothing")}
    train_missing(alone, seeds, STEPS, path, averaged=True)
    train_missing(runs, seeds, STEPS, path)
    columns = {"distance": 0, "averaged": 0, "recall": 2, "won": 2, "disc_loss": 2}
    print_table(list(runs), columns, path)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [int(seed) for seed in sys.argv[3:]])
