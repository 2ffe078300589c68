"""Points follow their picture: exactly where there is no mass, in the mean elsewhere.

Counts are binomial; each bound below is at least six standard deviations wide, a false-alarm
probability under 1e-8.
"""

import numpy as np
import pytest
import torch

from gancourse.plane import DensityError, Picture, picture
from gancourse.plane.shapes import ring_centers


def rng(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_points_fall_into_each_pixel_as_often_as_it_is_bright() -> None:
    image = np.array([[0, 1, 0], [4, 0, 3]], dtype=float)
    points = Picture.of("own", [image]).sample(60_000, rng()).numpy()
    edges_y, edges_x = np.linspace(-1, 1, 3), np.linspace(-1, 1, 4)
    counts = np.histogram2d(points[:, 1], points[:, 0], bins=(edges_y, edges_x))[0][::-1]
    np.testing.assert_allclose(counts / 60_000, image / 8, atol=6 * np.sqrt(0.25 / 60_000))
    assert counts[image == 0].sum() == 0


def test_points_are_spread_evenly_within_a_pixel() -> None:
    points = Picture.of("own", [np.ones((1, 2))]).sample(60_000, rng())
    assert points.min() >= -1
    assert points.max() <= 1
    quarters = torch.histc(points[:, 1], bins=4, min=-1, max=1) / 60_000
    np.testing.assert_allclose(quarters, 0.25, atol=6 * np.sqrt(0.1875 / 60_000))


def test_row_zero_is_the_top() -> None:
    top = np.array([[1.0, 1.0], [0.0, 0.0]])
    assert (Picture.of("own", [top]).sample(100, rng())[:, 1] > 0).all()


def test_empty_rows_and_a_single_bright_pixel_in_a_row_are_drawn_right() -> None:
    image = np.zeros((5, 5))
    image[1, 4], image[3, 0] = 1, 1
    points = Picture.of("own", [image]).sample(1000, rng())
    right = points[points[:, 0] > 0]
    left = points[points[:, 0] < 0]
    assert (right > torch.tensor([0.6, 0.2]) - 1e-6).all()
    assert (left < torch.tensor([-0.6, -0.2]) + 1e-6).all()
    assert 300 < len(right) < 700


def test_classes_keep_to_their_own_pictures_and_are_equally_likely() -> None:
    points, labels = picture("ring").labelled(16_000, rng())
    nearest = torch.cdist(points, torch.from_numpy(ring_centers()).float()).argmin(dim=1)
    assert (nearest == labels).all()
    shares = torch.bincount(labels, minlength=8) / 16_000
    np.testing.assert_allclose(shares, 1 / 8, atol=6 * np.sqrt(0.11 / 16_000))


def test_the_same_seed_gives_the_same_points_and_global_state_is_left_alone() -> None:
    before = torch.get_rng_state()
    source = picture("bat")
    assert torch.equal(source.sample(10, rng(3)), source.sample(10, rng(3)))
    assert not torch.equal(source.sample(10, rng(3)), source.sample(10, rng(4)))
    assert torch.equal(torch.get_rng_state(), before)


@pytest.mark.parametrize(
    ("name", "classes"), [("zigzag", 1), ("blobs", 2), ("ring", 8), ("bat", 2)]
)
def test_shipped_pictures_have_their_classes(name: str, classes: int) -> None:
    source = picture(name)
    assert source.classes == classes
    assert source.density.sum() == pytest.approx(1)


def test_an_unknown_picture_is_named_with_the_known_ones() -> None:
    with pytest.raises(DensityError, match=r"'cat'.*zigzag, blobs, ring, bat"):
        picture("cat")
