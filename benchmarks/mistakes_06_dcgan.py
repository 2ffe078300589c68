"""Wrong implementations of the DCGAN lab and what comes out of them; prints the notebook's table.

    python benchmarks/mistakes_06_dcgan.py RESULTS.jsonl [SEED ...]

Each row trains the course's DCGAN for 200 steps on MNIST with one slip in it.
"""

import sys
from dataclasses import replace
from pathlib import Path

import torch
from dcgan_runs import Run, print_table, train_missing
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from gancourse.dcgan.variants import COURSE

STEPS = 200


def with_recipe(**changes: object) -> Run:
    """The course's DCGAN with some of its recipe changed."""
    recipe = replace(COURSE.recipe, **changes)  # type: ignore[arg-type]
    return Run(replace(COURSE, recipe=recipe))


def last_relu(gen: nn.Module, disc: nn.Module) -> None:
    """The generator's last block ends like the others."""
    _replace_last(gen, nn.ReLU())


def sigmoid_end(gen: nn.Module, disc: nn.Module) -> None:
    """A sigmoid where the loss expects logits."""
    _replace_last(disc, nn.Sequential(nn.Identity(), nn.Sigmoid()))


def steep(gen: nn.Module, disc: nn.Module) -> None:
    """The slope 2 for 0.2."""
    for part in disc.modules():
        if isinstance(part, nn.LeakyReLU):
            part.negative_slope = 2.0


def variance_taken(gen: nn.Module, disc: nn.Module) -> None:
    """0.02 as the variance of the first weights, a standard deviation of 0.14."""
    for part in [*gen.modules(), *disc.modules()]:
        if isinstance(part, nn.Conv2d | nn.ConvTranspose2d):
            part.weight.data.mul_(0.02**0.5 / 0.02)


def frozen_norm(gen: nn.Module, disc: nn.Module) -> None:
    """Batch norm in eval mode from the start, as after a look without a way back."""
    gen.eval()


def _replace_last(net: nn.Module, last: nn.Module) -> None:
    assert isinstance(net, nn.Sequential)
    net[-1] = nn.Sequential(net[-1], last[1]) if isinstance(last, nn.Sequential) else last


def smooth_taken(real: Tensor, fake: Tensor) -> Tensor:
    """One-sided smoothing with the target 0.1 for real images, where 0.9 is meant."""
    real_loss = cross_entropy(real, torch.full_like(real, 0.1))
    return (real_loss + cross_entropy(fake, torch.zeros_like(fake))) / 2


def real_only(images: Tensor, step: int, steps: int) -> Tensor:
    """Instance noise on real images alone: fakes are known by their graph."""
    sigma = 0.5 * max(0.0, 1 - step / steps)
    return images if images.requires_grad else images + sigma * torch.randn_like(images)


def growing(images: Tensor, step: int, steps: int) -> Tensor:
    """Instance noise that grows instead of falling."""
    return images + 0.5 * step / steps * torch.randn_like(images)


ROWS: dict[str, Run] = {
    "right": Run(COURSE),
    "ReLU in place of tanh": Run(COURSE, last_relu),
    "sigmoid after the logits": Run(COURSE, sigmoid_end),
    "slope 2 for 0.2": Run(COURSE, steep),
    "variance 0.02": Run(COURSE, variance_taken),
    "target 0.1 for 0.9": with_recipe(disc_loss=smooth_taken),
    "noise on real images only": with_recipe(shown=real_only),
    "noise that grows": with_recipe(shown=growing),
    "generator left in eval mode": Run(COURSE, frozen_norm),
}


def main(path: Path, seeds: list[int]) -> None:
    """Train what is missing and print the table."""
    train_missing(ROWS, seeds, STEPS, path)
    columns = {"distance": 0, "classes": 0, "recall": 2, "disc_loss": 2, "gen_loss": 2}
    print_table(list(ROWS), columns, path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(seed) for seed in sys.argv[2:]])
