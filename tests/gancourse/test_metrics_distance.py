"""The Fréchet digit distance: its value, its scale, and what it refuses to measure."""

import numpy as np
import pytest
import torch
from torch import Tensor

from gancourse.data import Digits, load_digits
from gancourse.metrics import (
    Quality,
    class_coverage,
    class_entropy,
    classify,
    digit_distance,
    load_classifier,
    measure_digits,
    precision_recall,
    scale,
)
from gancourse.metrics.classifier import SOURCES, features
from gancourse.metrics.distance import compare_moments
from gancourse.metrics.measure_scale import inputs
from gancourse.metrics.scale import reading


@pytest.fixture(scope="module")
def offline() -> Digits:
    return load_digits("offline")


def by_definition(x: Tensor, y: Tensor) -> float:
    """Equation 6 of Heusel et al., through the root of a symmetric matrix."""
    a, b = np.cov(x.T.numpy()), np.cov(y.T.numpy())
    values, axes = np.linalg.eigh(a)
    root = axes * np.sqrt(values.clip(0)) @ axes.T
    shared = np.sqrt(np.linalg.eigvalsh(root @ b @ root).clip(0)).sum()
    return (x.mean(0) - y.mean(0)).square().sum().item() + np.trace(a + b) - 2 * shared


def test_moments_are_compared_by_the_definition() -> None:
    rng = torch.Generator().manual_seed(0)
    x, y = torch.randn(2, 500, 64, generator=rng, dtype=torch.float64)
    y = 0.5 * y + 0.3 * x.roll(1, 0) + 1
    assert compare_moments(x, y) == pytest.approx(by_definition(x, y), rel=1e-6)
    assert compare_moments(x, x) == pytest.approx(0, abs=1e-6)


def test_shifted_gaussians_differ_by_the_squared_shift() -> None:
    x = torch.randn(500, 64, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    assert compare_moments(x + 2, x) == pytest.approx(4 * 64, rel=1e-6)


def test_distance_is_the_features_distance(offline: Digits) -> None:
    fake = 1 - offline.images[:2000]
    expected = by_definition(
        features(fake, "offline"), features(offline.held_out_images, "offline")
    )
    assert digit_distance(fake, offline) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("source", ["offline", pytest.param("procedural", marks=pytest.mark.slow)])
def test_shipped_scale_is_what_is_measured_here(source: str) -> None:
    digits = load_digits(source)
    if len(digits.images) != 7_000:
        pytest.skip("the scale was measured with MNIST's test split alone")
    marks = {mark.name: mark for mark in scale(source)}
    for name, images in inputs(digits).items():
        found = measure_digits(images, digits)
        assert found.distance == pytest.approx(marks[name].distance, rel=0.02, abs=0.3), name
        assert abs(found.classes - marks[name].classes) <= 1, name
        assert found.recall == pytest.approx(marks[name].recall, abs=0.03), name


@pytest.mark.needs("mnist")
def test_classifier_reads_held_out_mnist() -> None:
    digits = load_digits("mnist")
    right = classify(digits.held_out_images, "mnist") == digits.held_out_labels
    assert right.float().mean() == pytest.approx(0.977, abs=0.002)


@pytest.mark.parametrize("source", SOURCES)
def test_scale_goes_from_real_digits_to_collapse(source: str) -> None:
    marks = scale(source)
    distances = {mark.name: mark.distance for mark in marks}
    assert marks[0].name == "real digits"
    assert distances["real digits"] < 10
    assert distances["the digits 0 to 4 only"] > 50
    assert distances["uniform noise"] > 300
    assert distances["one image repeated"] > 300


def test_reading_puts_a_distance_into_words() -> None:
    assert reading(0.1, "mnist") == "better than real digits"
    assert reading(50, "mnist") == "better than the digits 0 to 4 only"
    assert reading(1e6, "mnist").startswith("worse than")


@pytest.mark.parametrize("source", SOURCES)
def test_classifier_is_frozen_small_and_in_eval_mode(source: str) -> None:
    classifier = load_classifier(source)
    assert not any(module.training for module in classifier.modules())
    assert not any(weight.requires_grad for weight in classifier.parameters())
    assert sum(weight.numel() for weight in classifier.parameters()) == 105_866


def test_measuring_leaves_the_random_state_alone(offline: Digits) -> None:
    load_classifier.cache_clear()
    state = torch.get_rng_state(), np.random.get_state()[1].tolist()
    measure_digits(offline.images[:2000], offline)
    assert torch.equal(state[0], torch.get_rng_state())
    assert state[1] == np.random.get_state()[1].tolist()


def test_images_with_a_graph_or_in_float64_can_be_measured(offline: Digits) -> None:
    plain = offline.images[:2000]
    leaf = plain.double().requires_grad_()
    assert digit_distance(leaf, offline) == digit_distance(plain, offline)
    assert leaf.grad is None


def test_few_images_are_refused_unless_asked_for(offline: Digits) -> None:
    few = offline.images[:1999]
    with pytest.raises(ValueError, match=r"1,999 images are too few.*at least 2,000"):
        digit_distance(few, offline)
    assert measure_digits(few, offline, at_least=500).n == 1999
    with pytest.raises(ValueError, match="at least 2;"):
        digit_distance(few[:1], offline, at_least=0)


def test_sources_are_not_mixed(offline: Digits) -> None:
    with pytest.raises(ValueError, match="'mnist' cannot be measured against 'offline'"):
        digit_distance(offline.images, offline, trained_on="mnist")
    with pytest.raises(ValueError, match="expected a tensor"):
        digit_distance(offline, offline)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="load_digits"):
        digit_distance(offline.images, offline.held_out_images)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="No classifier for source 'kmnist'"):
        load_classifier("kmnist")
    with pytest.raises(ValueError, match="No scale for source 'kmnist'"):
        scale("kmnist")


@pytest.mark.parametrize(
    ("change", "slip"),
    [
        (lambda x: 2 * x - 1, r"pass \(images \+ 1\) / 2"),
        (lambda x: 255 * x, r"expected \[0, 1\]"),
        (lambda x: x.flatten(1), r"images.view\(-1, 1, 28, 28\)"),
        (lambda x: x / 0, "nan or infinity"),
    ],
)
def test_slips_are_named(offline: Digits, change, slip: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=slip):
        digit_distance(change(offline.images[:2000]), offline)


def test_quality_of_real_digits_and_of_one_digit_only(offline: Digits) -> None:
    real = measure_digits(offline.images[:3000], offline)
    ones = offline.images[offline.labels == 1]
    one = measure_digits(ones.repeat(4, 1, 1, 1)[:2000], offline)
    assert isinstance(real, Quality)
    assert (real.classes, real.source, real.n) == (10, "offline", 3000)
    assert real.entropy > 0.98
    assert real.recall > 0.8
    assert one.precision > 0.8
    assert (one.classes, one.entropy < 0.1, one.recall < 0.2) == (1, True, True)


def test_coverage_counts_classes_with_a_share() -> None:
    labels = torch.tensor([0] * 90 + [1] * 8 + [2] * 2 + [3] * 1)
    assert class_coverage(labels) == 2  # 2 of 101 are below 2 %
    assert class_coverage(torch.arange(10)) == 10
    assert class_entropy(torch.arange(10)) == pytest.approx(1)
    assert class_entropy(torch.tensor([0, 1])) == pytest.approx(np.log(2) / np.log(10))
    assert class_entropy(torch.zeros(5, dtype=torch.long)) == 0


def test_precision_and_recall_by_hand() -> None:
    real = torch.arange(10.0)[:, None]  # with k = 2 the inner radii are 1, the outer two 2
    inside, far = torch.full((5, 1), 4.2), torch.full((5, 1), 30.0)
    assert precision_recall(torch.cat([inside, far]), real, k=2) == (0.5, 0.0)
    assert precision_recall(real, real, k=2) == (1.0, 1.0)
    left = real[:5] + 0.1  # outer points of the left half reach up to 6.1
    assert precision_recall(left, real, k=2) == (1.0, 0.7)
    with pytest.raises(ValueError, match="must exceed k = 5"):
        precision_recall(left, real, k=5)
