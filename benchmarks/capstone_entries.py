"""Entries to the capstone: what a small DCGAN measures after so many steps, for several seeds.

    python benchmarks/capstone_entries.py --steps 200 400 1000 --seeds 0 1 2
    python benchmarks/capstone_entries.py --write tests/answers/14_capstone/weights.safetensors

Floors in `gancourse.capstone.rules` were set by it. With --write the last entry's weights, in half
precision, go to a file: those that the answers to the exercise are judged with.
"""

import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from gancourse import training
from gancourse.capstone import IMAGES, measure
from gancourse.data import load_digits
from gancourse.dcgan import Recipe, new_players, play, settled
from gancourse.metrics import sample_images
from gancourse.nets import ConvDiscriminator, parameter_count

LATENT, WIDTH = 32, 12


def network() -> nn.Sequential:
    """Latents (n, 32) -> images (n, 1, 28, 28) in [0, 1]: lab 06's generator, narrow."""
    return nn.Sequential(
        nn.Linear(LATENT, 2 * WIDTH * 49),
        nn.Unflatten(1, (2 * WIDTH, 7, 7)),
        nn.BatchNorm2d(2 * WIDTH),
        nn.ReLU(),
        nn.ConvTranspose2d(2 * WIDTH, WIDTH, 4, 2, 1),
        nn.BatchNorm2d(WIDTH),
        nn.ReLU(),
        nn.ConvTranspose2d(WIDTH, 1, 4, 2, 1),
        nn.Sigmoid(),
    )


def entry(steps: int, seed: int) -> nn.Module:
    """The averaged generator of lab 06's recipe."""
    recipe = replace(Recipe(), latent_dim=LATENT)
    training.seeded(seed)
    players = new_players(network(), ConvDiscriminator(), recipe, seed)
    watch = training.Stopwatch()
    for _ in watch.over(play(players, recipe, load_digits("offline").images, steps)):
        pass
    net = settled(players, recipe).module
    print(f"{steps} steps, seed {seed}: {watch.seconds:.0f} CPU s, {report(net)}", flush=True)
    return net


def report(net: nn.Module) -> str:
    """What is measured of it, and how long that takes."""
    images = sample_images(net, IMAGES, LATENT)[:, 0]
    start = time.process_time()
    found = measure((images * 255).round().byte().numpy())
    return f"{found}, measured in {time.process_time() - start:.2f} CPU s"


def write(net: nn.Module, file: Path) -> None:
    """The weights in half precision."""
    state = net.state_dict().items()
    half = {k: w.half() if w.is_floating_point() else w for k, w in state}
    save_file({k: w.contiguous() for k, w in half.items()}, file)


def main() -> None:
    """Train, measure, perhaps write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, nargs="+", default=[1000])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{parameter_count(network()):,} parameters")
    nets = [entry(steps, seed) for steps in args.steps for seed in args.seeds]
    if args.write:
        write(nets[-1], args.write)


if __name__ == "__main__":
    main()
