"""A network is judged with a stub in the place of the block that failed."""

import pytest
import torch
from torch import nn

from graders.checking import judged_here

SOURCE = """
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.Tanh())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        pairs = [(z_dim, h), (h, 2 * h), (2 * h, 4 * h), (4 * h, 8 * h)]
        self.gen = nn.Sequential(
            *(get_generator_block(a, b) for a, b in pairs), nn.Linear(8 * h, im_dim), nn.Sigmoid()
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen
"""
DISCRIMINATOR = """
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.ReLU())


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        pairs = [(im_dim, 4 * h), (4 * h, 2 * h), (2 * h, h)]
        self.disc = nn.Sequential(
            *(get_discriminator_block(a, b) for a, b in pairs), nn.Linear(h, 1)
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc
"""
EXERCISE, BLOCK = "05_first_gan.Generator", "get_generator_block"


def generator(source: str) -> type:
    space = {"torch": torch, "nn": nn, "__name__": "answer"}
    exec(source, space)
    return space["Generator"]


def test_a_right_network_of_wrong_blocks_passes_with_the_stub() -> None:
    answer = generator(SOURCE)
    assert not judged_here(EXERCISE, answer, 3).passed
    found = judged_here(EXERCISE, answer, 3, [BLOCK])
    assert found.passed, found.first_hint


@pytest.mark.parametrize(
    ("old", "new"), [("nn.Sigmoid()", "nn.Tanh()"), ("4 * h, 8 * h)]", "4 * h, 7 * h)]")]
)
def test_a_wrong_network_does_not(old: str, new: str) -> None:
    source = SOURCE.replace(old, new)
    if "7 * h" in new:
        source = source.replace("nn.Linear(8 * h, im_dim)", "nn.Linear(7 * h, im_dim)")
    assert not judged_here(EXERCISE, generator(source), 3, [BLOCK]).passed


def test_a_right_discriminator_of_wrong_blocks_passes_with_the_stub() -> None:
    space = {"nn": nn, "__name__": "answer"}
    exec(DISCRIMINATOR, space)
    exercise, answer = "05_first_gan.Discriminator", space["Discriminator"]
    assert not judged_here(exercise, answer, 3).passed
    found = judged_here(exercise, answer, 3, ["get_discriminator_block"])
    assert found.passed, found.first_hint
