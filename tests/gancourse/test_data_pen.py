"""Digits drawn anew: what is measured of them is what was asked for, held against the truth."""

import pytest
import torch
from scipy.stats import spearmanr

from gancourse.data import Factors, Look, Strokes, draw_digits, redraw, strokes_of
from gancourse.data.procedural import random_factors
from gancourse.metrics import slant, stroke_width

N = 200


@pytest.fixture(scope="module")
def truth() -> Factors:
    """Procedural digits of every slant, width, rotation, scale, shift and font."""
    return random_factors(N, torch.Generator().manual_seed(11))


@pytest.fixture(scope="module")
def strokes(truth: Factors) -> Strokes:
    return strokes_of(draw_digits(truth))


def look() -> Look:
    slants, widths = torch.rand(2, N, generator=torch.Generator().manual_seed(12))
    return Look(0.8 * slants - 0.4, 1.5 + 2.5 * widths)


def alike(images: torch.Tensor, expected: torch.Tensor) -> bool:
    """The same but for corners, which the mean of a distance field rounds a little."""
    return bool((images - expected).abs().mean() < 0.005)


def test_slant_and_width_are_as_asked_whatever_they_were(strokes: Strokes) -> None:
    asked = look()
    images = redraw(strokes, asked)
    # Seen: .997 and .987; asked and own values are independent.
    assert spearmanr(slant(images), asked.slant).statistic > 0.95
    assert spearmanr(stroke_width(images), asked.width).statistic > 0.95
    assert abs(float((slant(images) - asked.slant).mean())) < 0.02
    assert abs(float((stroke_width(images) - asked.width).mean())) < 0.15


def test_one_that_is_asked_for_leaves_the_other(strokes: Strokes) -> None:
    images, asked = redraw(strokes, look()), look()
    assert abs(spearmanr(slant(images), asked.width).statistic) < 0.25
    assert abs(spearmanr(stroke_width(images), asked.slant).statistic) < 0.25


def test_what_was_measured_follows_the_truth(truth: Factors, strokes: Strokes) -> None:
    assert spearmanr(strokes.slant, truth.slant).statistic > 0.93
    assert spearmanr(strokes.width, truth.thickness).statistic > 0.95


def test_with_its_own_look_a_digit_stays_as_it_was(truth: Factors, strokes: Strokes) -> None:
    again = redraw(strokes, Look(strokes.slant, strokes.width))
    assert (again - draw_digits(truth)).abs().mean() < 0.015


def test_another_pen_gives_the_digit_that_this_pen_would_have_drawn(truth: Factors) -> None:
    plain = {"slant": 0.0, "rotation": 0.0, "scale": 1.0, "shift_x": 0.0, "shift_y": 0.0}
    values = {name: torch.full((N,), value) for name, value in plain.items()}
    thin, thick = (
        draw_digits(Factors(truth.label, truth.font, thickness=torch.full((N,), pen), **values))
        for pen in (2.0, 3.5)
    )
    strokes = strokes_of(thin)
    drawn = redraw(strokes, Look(strokes.slant, strokes.width + 1.5))
    assert (drawn - thick).abs().mean() < 0.03 < (thin - thick).abs().mean()


def test_turn_scale_and_shift_do_what_their_names_say() -> None:
    bar = torch.zeros(1, 1, 28, 28)
    bar[..., 6:22, 12:16] = 1
    strokes = strokes_of(bar)
    upright, width = torch.zeros(1), strokes.width
    turned = redraw(strokes, Look(upright, width, rotation=torch.pi / 2))
    assert alike(turned, torch.rot90(bar, 1, (2, 3)))
    moved = redraw(strokes, Look(upright, width, shift_x=3.0, shift_y=-2.0))
    assert alike(moved, bar.roll((-2, 3), (2, 3)))
    half = redraw(strokes, Look(upright, width, scale=0.5))
    assert float(half.sum()) == pytest.approx(float(bar.sum()) / 4, rel=0.1)


def test_an_image_without_ink_is_refused_by_its_place() -> None:
    images = torch.ones(3, 1, 28, 28)
    images[0, :, 10:20] = 0
    images[1] = 0
    with pytest.raises(ValueError, match="Image 1 has no ink"):
        strokes_of(images)
