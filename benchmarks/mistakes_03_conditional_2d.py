"""Wrong answers of the conditional lab and what comes out of them; prints the notebook's table.

    python benchmarks/mistakes_03_conditional_2d.py [SEED ...]

Each row trains a conditional GAN on the ring of eight for 1,000 steps with one slip in it.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import torch
from torch import Tensor, nn

from gancourse.metrics.plane import off_support_share, sliced_wasserstein, support
from gancourse.plane import Game, Recipe, conditional_game, generate, mlp, picture, train

RING = picture("ring")
ON_CLASS = [support(torch.from_numpy(density)) for density in RING.densities]


def joined(values: Tensor, labels: Tensor, k: int) -> Tensor:
    """The right join: values, then one-hot codes."""
    return torch.cat([values, torch.eye(k)[labels]], dim=1)


def untold(values: Tensor, labels: Tensor, k: int) -> Tensor:
    """Labels left out."""
    return values


def as_number(values: Tensor, labels: Tensor, k: int) -> Tensor:
    """The label as one number."""
    return torch.cat([values, labels.unsqueeze(1).float()], dim=1)


def detached(values: Tensor, labels: Tensor, k: int) -> Tensor:
    """The right join of points cut from their graph."""
    return joined(values.detach(), labels, k)


def other_labels_for_fakes() -> Game:
    """The discriminator is shown other labels than the generator was asked for."""
    right = conditional_game(RING, 2, joined, joined)

    def fake(gen: nn.Module, n: int, rng: torch.Generator) -> Tensor:
        asked, shown = torch.randint(8, (2, n), generator=rng)
        noise = torch.randn(n, 2, generator=rng)
        return joined(gen(joined(noise, asked, 8)), shown, 8)

    return replace(right, fake=fake)


def shuffled_real_labels() -> Game:
    """Real points come with other points' labels."""
    right = conditional_game(RING, 2, joined, joined)

    def real(n: int, rng: torch.Generator) -> Tensor:
        points, labels = RING.labelled(n, rng)
        return joined(points, labels[torch.randperm(n, generator=rng)], 8)

    return replace(right, real=real)


ROWS: dict[str, tuple[Callable[[], Game], int, int]] = {
    "right": (partial(conditional_game, RING, 2, joined, joined), 10, 10),
    "discriminator untold": (partial(conditional_game, RING, 2, joined, untold), 10, 2),
    "generator untold": (partial(conditional_game, RING, 2, untold, joined), 2, 10),
    "other labels for fakes": (other_labels_for_fakes, 10, 10),
    "shuffled real labels": (shuffled_real_labels, 10, 10),
    "labels as one number": (partial(conditional_game, RING, 2, as_number, as_number), 3, 3),
    "points detached": (partial(conditional_game, RING, 2, joined, detached), 10, 10),
}


def measure(game: Game, gen_inputs: int, disc_inputs: int, seed: int) -> str:
    """Off-support share, sliced Wasserstein and own-class miss after 1,000 steps."""
    recipe = Recipe(steps=1000, disc_steps=1, lr_disc=5e-4, seed=seed)
    players = mlp(gen_inputs, 2, seed=seed), mlp(disc_inputs, 1, seed=seed + 1)
    if game.real(1, torch.Generator()).shape[1] != disc_inputs:
        raise ValueError("the discriminator's size does not fit the game")
    try:
        *_, state = train(*players, game, recipe)
    except RuntimeError as error:
        return f"stops at once: {error}"
    points, labels = generate(state.smooth_gen, game, 4000)
    assert labels is not None
    right = sum((labels == k) & on(points) for k, on in enumerate(ON_CLASS))
    real = RING.sample(4000, torch.Generator().manual_seed(seed))
    off = off_support_share(points, RING.inside)
    far = sliced_wasserstein(points, real, torch.Generator().manual_seed(seed))
    return f"off {off:.3f}  SW {far:.3f}  own-class miss {1 - float(right.float().mean()):.3f}"


def main(seeds: list[int]) -> None:
    """Print every row for every seed."""
    torch.set_num_threads(1)
    for name, (game, gen_inputs, disc_inputs) in ROWS.items():
        for seed in seeds:
            print(
                f"{name:24} seed {seed}:",
                measure(game(), gen_inputs, disc_inputs, seed),
                flush=True,
            )


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or [0, 1, 2])
