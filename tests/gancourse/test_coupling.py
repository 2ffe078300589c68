"""The cheapest coupling and the best critics that it allows, on clouds small enough to know."""

import pytest
import torch
from torch import Tensor

from gancourse.critics.coupling import best_critics, between, couple
from gancourse.critics.penalty_figures import races, walks


@pytest.fixture
def clouds() -> tuple[Tensor, Tensor]:
    """Twelve real and twelve fake points."""
    rng = torch.Generator().manual_seed(0)
    return torch.rand(12, 2, generator=rng), torch.randn(12, 2, generator=rng)


def test_couples_the_nearer_of_two_ways() -> None:
    real, fake = torch.tensor([[0.0, 0.0], [10.0, 0.0]]), torch.tensor([[11.0, 0.0], [1.0, 0.0]])
    pairs = couple(real, fake)
    assert pairs.partner.tolist() == [1, 0]
    assert pairs.distance == pytest.approx(1.0)


def test_no_other_pairing_is_cheaper(clouds: tuple[Tensor, Tensor]) -> None:
    real, fake = clouds
    pairs = couple(real, fake)
    for seed in range(20):
        other = torch.randperm(12, generator=torch.Generator().manual_seed(seed))
        assert float((fake - real[other]).norm(dim=1).mean()) >= pairs.distance


def test_refuses_clouds_of_two_sizes() -> None:
    with pytest.raises(ValueError, match="shapes"):
        couple(torch.zeros(3, 2), torch.zeros(4, 2))


@pytest.mark.parametrize("anchor", [0, 7])
def test_best_critics_rise_with_slope_one_to_the_partner(
    clouds: tuple[Tensor, Tensor], anchor: int
) -> None:
    real, fake = clouds
    pairs = couple(real, fake)
    end, share = real[pairs.partner[anchor]], torch.linspace(0, 1, 9)
    places = torch.lerp(fake[anchor], end, share[:, None])
    low, high = best_critics(real, fake, pairs, places, anchor)
    way = (share * (end - fake[anchor]).norm()).double()
    assert torch.allclose(low, way, atol=1e-6)
    assert torch.allclose(high, way, atol=1e-6)


def test_best_critics_are_no_steeper_than_one_and_reach_the_distance(
    clouds: tuple[Tensor, Tensor],
) -> None:
    real, fake = clouds
    pairs = couple(real, fake)
    elsewhere = torch.rand(200, 2, generator=torch.Generator().manual_seed(1)) * 4 - 2
    for critic in best_critics(real, fake, pairs, elsewhere, anchor=2):
        rises = (critic[:, None] - critic).abs()
        assert (rises <= torch.cdist(elsewhere, elsewhere).double() + 1e-5).all()
    at_real = best_critics(real, fake, pairs, real, anchor=2)
    at_fake = best_critics(real, fake, pairs, fake, anchor=2)
    for up, down in zip(at_real, at_fake, strict=True):
        assert float(up.mean() - down.mean()) == pytest.approx(pairs.distance, abs=1e-5)


def test_there_is_room_between_the_lines(clouds: tuple[Tensor, Tensor]) -> None:
    real, fake = clouds
    low, high = best_critics(real, fake, couple(real, fake), torch.tensor([[3.0, -3.0]]), anchor=0)
    assert float(high - low) > 0.1


def test_between_takes_one_share_an_image() -> None:
    real, fake = torch.ones(50, 1, 4, 4), torch.zeros(50, 1, 4, 4)
    mixed = between(real, fake, torch.Generator().manual_seed(0))
    shares = mixed.flatten(1)
    assert torch.equal(shares.min(dim=1).values, shares.max(dim=1).values)
    assert len(shares[:, 0].unique()) == 50
    assert float(mixed.min()) >= 0
    assert float(mixed.max()) <= 1


def test_figures_name_what_they_show(clouds: tuple[Tensor, Tensor]) -> None:
    real, fake = clouds
    pairs = couple(real, fake)
    way = torch.lerp(fake[0], real[0], torch.linspace(0, 1, 5)[:, None])
    figure = walks(
        real, fake, pairs, {"somewhere": (way, *best_critics(real, fake, pairs, way, 0))}
    )
    assert [axis.get_title() for axis in figure.axes] == ["", "somewhere"]
    figure = races({"steps": {"a": ([1, 2], [9.0, 3.0])}, "seconds": {"a": ([5, 6], [9, 3])}}, "d")
    assert [axis.get_xlabel() for axis in figure.axes] == ["steps", "seconds"]
    assert [list(line.get_xdata()) for line in figure.axes[1].lines] == [[5, 6]]
