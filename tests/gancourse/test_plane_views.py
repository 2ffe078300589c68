"""Views draw what they are given and disturb neither players nor random state."""

from pathlib import Path

import numpy as np
import pytest
import torch
from matplotlib.collections import LineCollection, PathCollection, QuadMesh
from matplotlib.quiver import Quiver
from PIL import Image
from torch import Tensor, nn

from gancourse.plane import Recipe, mlp, picture, plain_game, train
from gancourse.plane.diagrams import cdf_tables, paths
from gancourse.plane.film import Film
from gancourse.plane.views import (
    draw_classes,
    draw_pushes,
    draw_surface,
    draw_warp,
    panels,
    scatters,
    stage,
)


class Slope(nn.Module):
    """A discriminator whose belief grows to the right alone."""

    def forward(self, points: Tensor) -> Tensor:
        return 3 * points[:, :1]


def test_scatters_draws_each_cloud_where_its_points_are() -> None:
    points = torch.tensor([[0.5, -0.25]])
    figure = scatters(picture("ring"), {"a": points, "b": points}, columns=1)
    clouds = [c for ax in figure.axes for c in ax.collections if isinstance(c, PathCollection)]
    assert [ax.get_title() for ax in figure.axes] == ["a", "b"]
    for cloud in clouds:
        np.testing.assert_allclose(np.asarray(cloud.get_offsets()), points.numpy())


def test_pushes_point_to_where_the_discriminator_believes_in_data() -> None:
    _, (axis,) = panels(1)
    draw_pushes(axis, Slope(), torch.zeros(3, 2))
    (arrows,) = [c for c in axis.collections if isinstance(c, Quiver)]
    assert (np.asarray(arrows.U) > 0).all()
    np.testing.assert_allclose(np.asarray(arrows.V), 0, atol=1e-7)


def test_the_surface_has_its_level_line_at_one_half() -> None:
    _, (axis,) = panels(1)
    draw_surface(axis, Slope())
    line = axis.collections[-1].get_paths()[0].vertices
    np.testing.assert_allclose(line[:, 0], 0, atol=1e-6)
    assert not any(isinstance(c, QuadMesh) for c in axis.collections)


def test_a_generator_that_changes_nothing_leaves_the_grid_straight() -> None:
    _, (axis,) = panels(1)
    draw_warp(axis, nn.Identity(), reach=1.0, lines=3)
    strokes = [c for c in axis.collections if isinstance(c, LineCollection)]
    assert len(strokes) == 6
    for stroke in strokes:
        (path,) = stroke.get_segments()
        assert min(np.ptp(path, axis=0)) == pytest.approx(0)


def test_classes_are_told_by_number_as_well_as_colour() -> None:
    _, (axis,) = panels(1)
    draw_classes(axis, torch.zeros(4, 2), torch.tensor([0, 0, 1, 2]))
    assert [text.get_text() for text in axis.texts] == ["0", "1", "2"]


def test_a_film_keeps_its_frames_and_plays_once(tmp_path: Path) -> None:
    film = Film(picture("zigzag"), pixels=80)
    for step in range(3):
        film.take(torch.full((5, 2), step / 3), f"step {step}")
    with Image.open(film.save(tmp_path / "film.gif")) as gif:
        assert gif.n_frames == len(film) == 3
        assert "loop" not in gif.info


def test_an_empty_film_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no frame yet"):
        Film(picture("zigzag"), pixels=80).save(tmp_path / "film.gif")


def test_the_tables_lead_to_the_point_that_a_pencil_finds() -> None:
    small = np.array([[0, 0, 0, 0], [0, 4, 0, 0], [0, 0, 0, 0], [1, 2, 0, 3]])
    for u, point in (((0.25, 0.3), (0.3125, 0.125)), ((0.5, 0.8), (0.375, 0.625))):
        figure = cdf_tables(small, np.array(u))
        np.testing.assert_allclose(figure.axes[0].lines[-1].get_xydata(), [point])


def test_walks_start_at_their_dot() -> None:
    figure = paths({"out": np.array([[1.0, 0.0], [2.0, 0.0]]), "in": np.array([[1.0, 0], [0, 0]])})
    assert [axis.get_title() for axis in figure.axes] == ["out", "in"]
    np.testing.assert_allclose(figure.axes[0].lines[1].get_xydata(), [[1.0, 0.0]])


def test_looking_changes_nothing() -> None:
    source = picture("blobs")
    game = plain_game(source)
    *_, state = train(mlp(2, 2, 8), mlp(2, 1, 8), game, Recipe(steps=1, batch=8))
    state.disc.train()
    weights = [p.clone() for p in (*state.gen.parameters(), *state.disc.parameters())]
    gradients = [p.grad for p in state.disc.parameters()]
    before = torch.get_rng_state()
    stage(state, game, source)
    after = [*state.gen.parameters(), *state.disc.parameters()]
    assert all(torch.equal(a, b) for a, b in zip(weights, after, strict=True))
    assert all(a is p.grad for a, p in zip(gradients, state.disc.parameters(), strict=True))
    assert state.disc.training
    assert torch.equal(torch.get_rng_state(), before)
