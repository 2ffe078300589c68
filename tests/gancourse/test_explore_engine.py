"""The explorer's engine: a state gives latents, latents give pixels, always the same ones."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from explore_stubs import LEANING, flat, leaning

from gancourse.explore import Space, State, Subject, axes, first_state, move, picture, scene
from gancourse.explore.directions import principal_directions
from gancourse.explore.grid import at, shape
from gancourse.explore.latents import latents, linear, spherical
from gancourse.explore.space import noise_of
from gancourse.metrics import slant
from gancourse.nets import ConvGenerator

SPACE = Space(5, 4, "category", ("a", "b"))
STRAIGHT = torch.eye(2, 5)
ALL = [(rows, columns) for rows in axes(SPACE) for columns in axes(SPACE)]


def single(**parts: object) -> torch.Tensor:
    """The latent of one image."""
    state = State(codes=(0.25, -0.5), label=2, rows="nothing", columns="nothing")
    (latent,) = latents(SPACE, STRAIGHT, move(SPACE, state, **parts))
    return latent


def test_the_layout_is_noise_then_one_hot_then_codes() -> None:
    latent = single(seed=7)
    torch.testing.assert_close(latent[:5], noise_of(7, 5))
    assert latent[5:].tolist() == [0, 0, 1, 0, 0.25, -0.5]
    assert SPACE.dim == len(latent) == 11
    assert SPACE.random(3, torch.Generator()).shape == (3, 11)


def test_truncation_shrinks_the_noise_and_the_plane_adds_to_it() -> None:
    torch.testing.assert_close(single(truncation=0.5)[:5], 0.5 * single()[:5])
    moved = single(truncation=0.0, plane=(1.5, -2.0))
    assert moved[:5].tolist() == [1.5, -2.0, 0, 0, 0]


@pytest.mark.parametrize("path", ["linear", "spherical"])
def test_interpolation_starts_and_ends_at_the_seeds(path: str) -> None:
    for mix, seed in ((0.0, 3), (1.0, 9)):
        got = single(seed=3, other_seed=9, mix=mix, path=path)[:5]
        torch.testing.assert_close(got, noise_of(seed, 5))


def test_halfway_the_line_is_short_and_the_circle_is_not() -> None:
    start, end, half = torch.tensor([[2.0, 0.0]]), torch.tensor([[0.0, 2.0]]), torch.tensor([[0.5]])
    assert linear(start, end, half).norm() == pytest.approx(math.sqrt(2))
    torch.testing.assert_close(spherical(start, end, half), torch.full((1, 2), math.sqrt(2)))
    thirds = spherical(start, end, torch.tensor([[1 / 3]]))
    assert math.atan2(thirds[0, 1], thirds[0, 0]) == pytest.approx(math.pi / 6)


def test_a_circle_through_parallel_noises_is_a_line() -> None:
    start, share = torch.tensor([[1.0, 2.0]]), torch.tensor([[0.25]])
    torch.testing.assert_close(spherical(start, start, share), start)
    torch.testing.assert_close(spherical(start, 3 * start, share), 1.5 * start)
    assert spherical(start, -start, share).isfinite().all()


@pytest.mark.parametrize(("rows", "columns"), ALL)
def test_every_cell_of_a_grid_is_its_own_state(rows: str, columns: str) -> None:
    state = State(seed=99_995, mix=0.3, label=1, codes=(0.1, 0.2), rows=rows, columns=columns)
    height, width = shape(SPACE, state)
    grid = latents(SPACE, STRAIGHT, state).view(height, width, -1)
    for row, column in {(0, 0), (height - 1, 0), (0, width - 1), (height // 2, width // 2)}:
        (alone,) = latents(SPACE, STRAIGHT, at(SPACE, state, row, column))
        torch.testing.assert_close(grid[row, column], alone)


def test_both_axes_of_seeds_show_a_hundred_different_ones() -> None:
    grid = latents(SPACE, STRAIGHT, State(codes=(0.0, 0.0)))
    assert len(grid[:, :5].unique(dim=0)) == 100


def test_the_same_state_gives_the_same_pixels() -> None:
    net = ConvGenerator(SPACE.dim, width=8)
    first, second = (scene(Subject("net", net, SPACE)) for _ in range(2))
    state = move(SPACE, first_state(SPACE), seed=5, codes=(0.5, -0.5), plane=(1.0, 1.0))
    torch.manual_seed(1)
    before = picture(first, state).mosaics[0]
    torch.randn(7)
    assert np.array_equal(before, picture(second, state).mosaics[0])
    assert not np.array_equal(before, picture(first, replace(state, seed=6)).mosaics[0])
    assert net.training, "looking must leave the net's mode alone"


def test_a_picture_is_the_grid_with_gaps_and_labels() -> None:
    shown = picture(scene(leaning()), first_state(LEANING))
    assert shown.mosaics[0].shape == (298, 298, 1)
    assert (shown.mosaics[0][28:30] == 255).all()
    assert shown.rows == tuple(str(digit) for digit in range(10))
    assert shown.side == (28, 28)


def test_columns_of_a_code_lean_more_and_more() -> None:
    state = move(LEANING, first_state(LEANING), columns="lean", truncation=0.0)
    tile = picture(scene(leaning()), state).mosaics[0][7 * 30 : 7 * 30 + 28, :, 0]  # the sevens
    images = torch.stack([torch.from_numpy(tile[:, 30 * i : 30 * i + 28]) for i in range(10)])
    leans = slant(images[:, None] / 255)
    assert (leans.diff() > 0.04).all()


def test_a_quick_picture_draws_one_in_four_at_the_same_size() -> None:
    stage, state = scene(leaning()), first_state(LEANING)
    fine, quick = (picture(stage, state, sparse).mosaics[0] for sparse in (False, True))
    assert quick.shape == fine.shape
    assert np.array_equal(quick[:28, :28], fine[:28, :28])
    assert np.array_equal(quick[30:58, 30:58], fine[:28, :28])


def test_the_first_direction_is_the_one_that_changes_most() -> None:
    directions = principal_directions(flat())
    torch.testing.assert_close(directions, torch.tensor([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]))


def test_a_plane_through_one_number_of_noise_has_one_direction() -> None:
    one = Subject("one", torch.nn.Linear(1, 16), Space(1), low=-9.0)
    assert principal_directions(one).tolist() == [[1.0], [0.0]]


def test_colour_and_flat_images_can_be_explored() -> None:
    colour = Subject("colour", ConvGenerator(6, width=8, channels=3, side=32), Space(6))
    assert picture(scene(colour), State()).mosaics[0].shape == (338, 338, 3)
    pixels = torch.nn.Sequential(torch.nn.Linear(6, 784), torch.nn.Sigmoid())
    rows = Subject("flat rows", pixels, Space(6), low=0.0)
    assert picture(scene([rows, rows]), State()).mosaics[1].shape == (298, 298, 1)
