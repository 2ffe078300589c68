"""Shapes are named by their outline: real ones rightly, what is no shape not at all."""

import pytest
import torch
from torch import Tensor
from torch.nn.functional import avg_pool2d

from gancourse.data.shapes import NAMES, colour_shapes, silhouettes
from gancourse.metrics import measure_shapes, name_shapes
from gancourse.metrics.outlines import NO_SHAPE

FOUR = ("triangle", "square", "ring", "star")


def drawn(n: int, kinds: tuple[str, ...], side: int) -> tuple[Tensor, Tensor]:
    """About n pictures of these kinds, and the place of each one's kind."""
    images, labels = colour_shapes(n, torch.Generator().manual_seed(0))
    places = torch.tensor([kinds.index(name) if name in kinds else NO_SHAPE for name in NAMES])
    images, names = images[places[labels] >= 0], places[labels][places[labels] >= 0]
    return avg_pool2d(images, 32 // side), names


def in_pieces(images: Tensor) -> Tensor:
    """Each picture's four quarters in another order: its colours stay, its shape does not."""
    half = images.shape[-1] // 2
    return images.roll((half, half), (2, 3))


@pytest.mark.parametrize(("kinds", "side"), [(FOUR, 16), (FOUR, 32), (NAMES, 32)])
def test_real_shapes_are_named_and_rightly(kinds: tuple[str, ...], side: int) -> None:
    images, truth = drawn(600, kinds, side)
    names, covered = name_shapes(images, kinds)
    named = names != NO_SHAPE
    assert named.float().mean() > 0.95
    assert (names == truth)[named].float().mean() > 0.98
    assert covered.max() <= 1


@pytest.mark.parametrize("side", [16, 32])
def test_what_is_no_shape_has_no_name(side: int) -> None:
    images, _ = drawn(600, FOUR, side)
    names, _ = name_shapes(in_pieces(images), FOUR)
    assert (names != NO_SHAPE).float().mean() < 0.15  # quarters of a square are square now and then


def test_plain_pictures_have_no_name() -> None:
    names, covered = name_shapes(torch.full((3, 3, 16, 16), 0.4), FOUR)
    assert names.tolist() == [NO_SHAPE] * 3
    assert covered.max() == 0


def test_measures_agree_with_what_is_shown() -> None:
    images, names = drawn(1200, FOUR, 16)
    rings = images[names == FOUR.index("ring")]
    half = len(images) // 2
    whole = measure_shapes(images[:half], images[half:], FOUR)
    few = measure_shapes(rings, images[half:], FOUR)
    broken = measure_shapes(in_pieces(images[:half]), images[half:], FOUR)
    assert (whole.kinds, few.kinds) == (4, 1)
    assert broken.kinds <= 1
    assert whole.covered > 0.9 > broken.covered
    assert whole.distance < few.distance
    assert whole.distance < broken.distance


def test_a_silhouette_turns() -> None:
    upright, turned = silhouettes(torch.tensor([0.0, torch.pi / 2]), 64)[NAMES.index("half disc")]
    assert (torch.rot90(upright) - turned).abs().mean() < 0.01
    assert (upright - turned).abs().mean() > 0.1
