"""Codes, points in the plane, and samples drawn without a trace."""

import numpy as np
import pytest
import torch
from torch import nn

from gancourse import metrics


def test_codes_that_match_one_to_one_score_full() -> None:
    digit = np.arange(1000) % 10
    category = (digit + 3) % 10
    assert metrics.mutual_information(category, digit) == pytest.approx(1)
    assert metrics.hungarian_accuracy(category, digit) == 1
    assert metrics.distinct_digits(category, digit) == 10


def test_codes_without_meaning_score_low() -> None:
    rng = np.random.default_rng(0)
    category, digit = rng.integers(0, 10, (2, 5000))
    assert metrics.mutual_information(category, digit) < 0.02
    assert metrics.hungarian_accuracy(category, digit) < 0.15


def test_collapse_fools_neither() -> None:
    category, digit = torch.arange(1000) % 10, torch.ones(1000, dtype=torch.long)
    assert metrics.mutual_information(category, digit) == 0
    assert metrics.hungarian_accuracy(category, digit) == pytest.approx(0.1)
    assert metrics.distinct_digits(category, digit) == 1


def test_hungarian_accuracy_by_hand() -> None:
    assert metrics.hungarian_accuracy([0, 0, 1, 1], [1, 1, 1, 0], classes=2) == 0.75


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_sliced_wasserstein_of_a_shift() -> None:
    x = torch.randn(500, 2, generator=seeded())
    shift = torch.tensor([3.0, 4.0])
    # The mean of |5 cos t| over directions is 10 / pi.
    found = metrics.sliced_wasserstein(x, x + shift, seeded(), directions=4000)
    assert found == pytest.approx(10 / np.pi, rel=0.03)
    assert metrics.sliced_wasserstein(x, x.flip(0), seeded()) == pytest.approx(0, abs=1e-12)


def test_sliced_wasserstein_leaves_the_random_state_and_refuses_unequal_samples() -> None:
    x, state = torch.rand(50, 2, generator=seeded()), torch.get_rng_state()
    metrics.sliced_wasserstein(x, x, seeded())
    assert torch.equal(state, torch.get_rng_state())
    with pytest.raises(ValueError, match="pass equal ones"):
        metrics.sliced_wasserstein(x, x[1:], seeded())


def test_modes_by_hand() -> None:
    centers = torch.tensor([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    samples = torch.tensor([[0.05, 0.0], [0.0, -0.1], [1.0, 0.05], [0.5, 0.5]])
    assert metrics.modes_covered(samples, centers, 0.2) == (2, 0.75)
    assert metrics.modes_covered(samples, centers, 0.01) == (0, 0.0)


def test_off_support_share_by_hand() -> None:
    density = torch.zeros(4, 4)
    density[0, 3] = 1.0  # the corner of large x and large y
    points = torch.tensor([[0.9, 0.9], [0.4, 0.9], [-0.9, 0.9], [0.9, -0.9], [1.5, 1.5]])
    assert metrics.off_support_share(points, metrics.support(density, 0)) == pytest.approx(0.8)
    assert metrics.off_support_share(points, metrics.support(density, 1)) == pytest.approx(0.6)
    assert metrics.off_support_share(points, lambda p: p[:, 0] > 0) == pytest.approx(0.2)


def test_sampling_leaves_modes_and_random_state() -> None:
    net = nn.Sequential(nn.Linear(8, 784), nn.BatchNorm1d(784), nn.Dropout(), nn.Sigmoid())
    net[2].eval()
    before = [module.training for module in net.modules()]
    kept = {name: value.clone() for name, value in net.state_dict().items()}
    state = torch.get_rng_state()
    images = metrics.sample_images(net, 30, 8, seed=3, batch=7)
    assert images.shape == (30, 1, 28, 28)
    assert not images.requires_grad
    assert [module.training for module in net.modules()] == before
    assert torch.equal(state, torch.get_rng_state())
    assert all(torch.equal(value, kept[name]) for name, value in net.state_dict().items())
    assert torch.allclose(images, metrics.sample_images(net, 30, 8, seed=3, batch=30))
    assert not torch.equal(images, metrics.sample_images(net, 30, 8, seed=4))


def test_a_generator_that_draws_disturbs_nothing() -> None:
    class Noisy(nn.Module):
        def forward(self, z: torch.Tensor) -> torch.Tensor:
            return torch.rand(len(z), 784)

    state = torch.get_rng_state()
    metrics.sample_images(Noisy(), 5, 8)
    assert torch.equal(state, torch.get_rng_state())


def test_modes_come_back_after_an_error() -> None:
    net = nn.Sequential(nn.Linear(8, 10), nn.BatchNorm1d(10))
    with pytest.raises(RuntimeError):
        metrics.sample_images(net, 5, 8)
    assert all(module.training for module in net.modules())
