"""WGAN-GP's choices on digits: lambda, one side or two, the critic's norm; prints three tables.

    python benchmarks/wgan_gp_choices.py [SEED ...]

Each row trains for 100 generator steps (MNIST where it can be had). "slope" is the mean gradient
norm of the critic between real and fake images.
"""

import sys
from functools import partial
from statistics import median

import torch
from digit_duels import WGAN_GP, mixed, norms_at, penalty, watch, with_norm, with_penalty
from torch import Tensor, nn

from gancourse.data import load_digits

STEPS = 100


def one_sided(critic: nn.Module, real: Tensor, fake: Tensor, lam: float = 10.0) -> Tensor:
    """Only slopes above 1 are punished (Gulrajani et al. 2017, section 4)."""
    excess = (norms_at(critic, mixed(real, fake)) - 1).clamp_min(0)
    return lam * (excess**2).mean()


TABLES = {
    "lambda": {
        f"{lam:g}": with_penalty(partial(penalty, lam=lam)) for lam in (0.1, 1.0, 100.0, 1000.0)
    },
    "sides": {"two": WGAN_GP, "one": with_penalty(one_sided)},
    "norm": {norm: with_norm(norm) for norm in ("batch", "layer", "instance", "weight")},
}


def main(seeds: list[int]) -> None:
    """Print every row: each seed, and the medians."""
    torch.set_num_threads(1)
    digits = load_digits()
    for title, rows in TABLES.items():
        for name, variant in rows.items():
            looks = [watch(variant, digits, seed, [STEPS])[0] for seed in seeds]
            distances, slopes = [each.distance for each in looks], [each.slope for each in looks]
            cost = median(each.seconds for each in looks)
            print(
                f"{title} {name:8}: distance {median(distances):5.0f} "
                f"({', '.join(f'{d:.0f}' for d in distances)})  slope {median(slopes):.3g} "
                f"({', '.join(f'{s:.3g}' for s in slopes)})  {cost:.1f} CPU s",
                flush=True,
            )


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or [0, 1, 2])
