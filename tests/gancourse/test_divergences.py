"""The parallel lines: what samples, critics and races say of them, against closed forms."""

import math
from functools import partial

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn.functional import softplus

from gancourse.divergences import (
    OBJECTIVES,
    RaceRecipe,
    Segment,
    counted,
    earth_movers,
    estimate,
    figures,
    follow_race,
    line,
    neighbour_dimension,
    race,
)
from gancourse.divergences.critics import too_steep


def rng(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def critic_cost(scores: Tensor) -> Tensor:
    return -scores.mean()


def test_a_line_stands_where_asked() -> None:
    points = line(0.3, 500, rng())
    assert points.shape == (500, 2)
    assert (points[:, 0] == torch.tensor(0.3)).all()
    assert 0 <= points[:, 1].min() < 0.05 < 0.95 < points[:, 1].max() < 1


def test_bins_are_blind_within_one_and_apart_beyond() -> None:
    here, near, far = (counted(line(offset, 400, rng())) for offset in (0.0, 0.02, 0.1))
    assert torch.equal(here, near)
    assert float((here * far).sum()) == 0
    assert here.sum() == pytest.approx(1)
    assert (here > 0).sum() == 5


def test_bins_keep_what_lies_beyond_them() -> None:
    outside = torch.tensor([[-9.0, 0.5], [9.0, 0.5], [0.0, 2.0]])
    assert counted(outside).sum() == pytest.approx(1)


def test_earth_movers_finds_the_cheapest_pairing() -> None:
    a = torch.tensor([[0.0, 0.0], [0.0, 1.0]])
    b = torch.tensor([[2.0, 1.0], [2.0, 0.0]])
    assert earth_movers(a, b) == pytest.approx(2)


@pytest.mark.parametrize(("dims", "low", "high"), [(1, 0.9, 1.1), (2, 1.8, 2.2), (3, 2.6, 3.3)])
def test_neighbour_dimension_counts_a_cube(dims: int, low: float, high: float) -> None:
    # Standard error dims / sqrt(2000); the cube's faces pull it down a little.
    assert low < neighbour_dimension(torch.rand(2000, dims, generator=rng())) < high


def test_neighbour_dimension_drops_equal_points() -> None:
    twice = torch.rand(500, 2, generator=rng()).repeat(2, 1)
    assert math.isfinite(neighbour_dimension(torch.cat([twice, torch.rand(500, 2)])))


@pytest.mark.parametrize(("name", "best"), [("js", math.log(2)), ("tv", 1.0)])
def test_bounded_games_reach_their_top_on_a_sure_critic(name: str, best: float) -> None:
    sure = torch.full((8, 1), 50.0)
    assert float(OBJECTIVES[name](sure, -sure)) == pytest.approx(best)


@pytest.mark.parametrize("name", sorted(OBJECTIVES))
def test_a_critic_that_cannot_tell_finds_nothing(name: str) -> None:
    scores = torch.full((8, 1), 0.7)
    expected = math.log(2) - (softplus(torch.tensor(-0.7)) + softplus(torch.tensor(0.7))) / 2
    assert float(OBJECTIVES[name](scores, scores)) == pytest.approx(
        float(expected) if name == "js" else 0.0, abs=1e-6
    )


def test_kl_game_is_exact_at_the_best_critic() -> None:
    p, q = torch.tensor([0.2, 0.3, 0.5]), torch.tensor([0.5, 0.3, 0.2])
    draws = [(1000 * weights).round().long() for weights in (p, q)]
    real, fake = ((p / q).log().repeat_interleave(count) for count in draws)
    assert float(OBJECTIVES["kl"](real, fake)) == pytest.approx(float((p * (p / q).log()).sum()))


def test_a_trained_critic_measures_the_distance() -> None:
    found = estimate("w1", partial(line, 0.0), partial(line, 0.5), steps=200)
    assert found == pytest.approx(0.5, abs=0.1)


def test_only_slopes_above_one_are_charged() -> None:
    a, b = torch.zeros(6, 2), torch.ones(6, 2)
    charge = {slope: too_steep(_Ramp(slope), a, b, rng()) for slope in (0.5, 1.0, 3.0)}
    assert charge[0.5] == charge[1.0] == 0
    assert charge[3.0] == pytest.approx(10 * (3 - 1) ** 2)


class _Ramp(torch.nn.Module):
    def __init__(self, slope: float) -> None:
        super().__init__()
        self.slope = slope

    def forward(self, points: Tensor) -> Tensor:
        return self.slope * points[:, :1]


def test_the_critics_race_arrives_and_the_saturating_one_stands() -> None:
    arrives = follow_race(critic_cost, RaceRecipe("critic", steps=120, head_start=30))
    stands = follow_race(lambda x: -softplus(x).mean(), RaceRecipe(steps=60))
    assert arrives.distance() < 0.4 < 0.9 < stands.distance()
    assert stands.gradients[-1] < stands.gradients[0] / 1000


def test_a_track_keeps_the_start_and_every_tenth_step() -> None:
    track = follow_race(critic_cost, RaceRecipe(steps=25, head_start=1, player_steps=1))
    assert list(track.ends) == [0, 10, 20, 25]
    assert np.array_equal(track.ends[0], [[1, 0], [1, 1]])
    assert len(track.gradients) == 25


def test_races_of_one_seed_agree() -> None:
    recipe = RaceRecipe(steps=5, head_start=2, noise=0.3)
    first, second = ([state.gradient for state in race(critic_cost, recipe)] for _ in range(2))
    assert first == second


def test_a_segments_numbers_are_read_off_its_ends() -> None:
    segment = Segment(offset=2.0)
    assert (segment.offset, segment.tilt, segment.length) == (2.0, 0.0, 1.0)
    assert torch.equal(segment(torch.tensor([[0.5]])), torch.tensor([[2.0, 0.5]]))


def test_the_three_ways_show_infinity_as_such() -> None:
    ways = {"closed form": [0.0, math.inf], "from samples": [0.0, math.inf]}
    panels = {name: ways | {"trained critic": [0.0, 99.0]} for name in ("KL", "JS", "TV", "W1")}
    figure = figures.three_ways([0.0, 1.0], panels, dict.fromkeys(panels, 1.0))
    marks = [text.get_text() for text in figure.axes[0].texts]
    assert marks == ["∞", "∞", "↑"]
