"""Critics that hold still: against closed forms, and without side effects."""

from functools import partial

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from gancourse import critics
from gancourse.critics import figures
from gancourse.divergences import earth_movers


def rng(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def straight(*weights: float) -> nn.Linear:
    """The critic w . x, whose slope is |w| everywhere."""
    critic = nn.Linear(len(weights), 1, bias=False)
    critic.weight.data = torch.tensor([weights])
    return critic


def gap_loss(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    return critic(fake).mean() - critic(real).mean()


def clip(critic: nn.Module, c: float) -> None:
    for p in critic.parameters():
        p.data.clamp_(-c, c)


@pytest.mark.parametrize(
    "draw", [critics.eight_gaussians, critics.grid_of_gaussians, critics.swiss_roll]
)
def test_clouds_fill_the_square_and_depend_on_the_generator_alone(draw: critics.Draw) -> None:
    points = draw(2000, rng())
    assert points.shape == (2000, 2)
    assert points.dtype == torch.float32
    assert 0.7 < points.abs().max() < 1.2
    torch.manual_seed(7)
    assert torch.equal(points, draw(2000, rng()))


def test_gaussians_lie_on_their_centres() -> None:
    # 0.02 in each direction: beyond 0.2 = 10 sigmas one point in exp(50).
    circle = critics.eight_gaussians(500, rng()).norm(dim=1)
    assert (circle - 0.8).abs().max() < 0.2
    grid = critics.grid_of_gaussians(500, rng()) / 0.4
    assert (grid - grid.round()).abs().max() < 0.5
    assert len(torch.unique(grid.round(), dim=0)) == 25


def test_noise_is_added_and_fresh() -> None:
    points = critics.noisy(critics.normal(0.0, 1e-6), 2.0)(100_000, rng())
    # The standard error of the spread is 2 / sqrt(200,000) = 0.0045: 7 of them.
    assert points.std() == pytest.approx(2.0, abs=0.032)


def test_draws_among_given_samples() -> None:
    drawn = critics.among(torch.tensor([[1.0], [2.0], [3.0]]))(200, rng())
    assert drawn.shape == (200, 1)
    # Each of three is missed by 200 draws once in 10^35.
    assert set(drawn.flatten().tolist()) == {1, 2, 3}


def test_the_best_discriminator_is_the_share_of_the_densities() -> None:
    x = torch.linspace(-3, 5, 33, dtype=torch.float64)
    p, q = critics.normal_density(x, 0.0), critics.normal_density(x, 2.0)
    assert torch.allclose(critics.best_discriminator(x, 0.0, 2.0), p / (p + q))
    assert torch.isfinite(critics.best_discriminator(x * 1e4, 0.0, 2.0)).all()
    wide = torch.linspace(-12, 12, 241, dtype=torch.float64)
    whole = torch.trapezoid(critics.normal_density(wide, 0.5, 1.5), wide)
    assert float(whole) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("dim", [1, 2])
def test_the_best_prices_differ_by_the_earth_movers_distance(dim: int) -> None:
    real, fake = torch.randn(9, dim, generator=rng()), 1 + torch.randn(9, dim, generator=rng(1))
    at_real, at_fake = critics.best_prices(real, fake)
    assert float(at_real.mean() - at_fake.mean()) == pytest.approx(earth_movers(real, fake))
    prices, places = torch.cat([at_real, at_fake]), torch.cat([real, fake]).double()
    slope = (prices[:, None] - prices[None]).abs() - torch.cdist(places, places)
    assert slope.max() < 1e-6
    assert prices.min() == 0


def test_a_clipped_straight_critic_ends_at_the_bound_towards_the_real_points() -> None:
    critic = straight(0.0)
    optimizer = torch.optim.RMSprop(critic.parameters(), lr=1e-2)
    calls = (critics.normal(3.0), critics.normal(-3.0), gap_loss, 20, optimizer)
    critics.fit(critic, *calls, after_step=partial(clip, c=0.1))
    assert critic.weight.item() == pytest.approx(0.1)
    assert critics.share_at_bound(critic, 0.1) == 1
    assert critics.share_at_bound(critic, 0.2) == 0


def test_fitting_yields_every_step_and_leaves_the_global_state() -> None:
    critic = critics.relu_mlp(2, width=4, depth=1)
    state = torch.get_rng_state()
    optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
    draw = critics.swiss_roll
    steps = critics.fitting(critic, draw, critics.noisy(draw, 0.5), gap_loss, 3, optimizer)
    assert list(steps) == [1, 2, 3]
    assert torch.equal(state, torch.get_rng_state())


def test_a_deep_critic_starts_with_gradients_of_one_size() -> None:
    critic = critics.relu_mlp(2, width=64, depth=12, seed=0)
    layers = [m for m in critic if isinstance(m, nn.Linear)]
    norms = critics.layer_gradients(critic, layers, critics.swiss_roll(200, rng()))
    assert len(norms) == 13
    assert norms[-1] == 1  # the score itself
    assert 0.05 < min(norms) <= max(norms) < 20


def test_layer_gradients_of_a_chain_are_products() -> None:
    first, last = straight(0.5), straight(3.0)
    critic = nn.Sequential(first, last)
    assert critics.layer_gradients(critic, [first, last], torch.randn(9, 1)) == [3, 1]
    assert first.weight.grad is None
    assert not first._forward_hooks


def test_slopes_are_those_of_a_plane_and_leave_no_gradient() -> None:
    critic, x = straight(3.0, 4.0), torch.randn(6, 2)
    assert torch.allclose(critics.slopes(critic, x), torch.full((6,), 5.0))
    assert critic.weight.grad is None
    assert not x.requires_grad


def test_the_surface_lies_as_contours_want_it() -> None:
    x, y, values = critics.surface(straight(1.0, 10.0), reach=1.0, points=3)
    assert x.tolist() == y.tolist() == [-1, 0, 1]
    assert values.tolist() == [[-11, -10, -9], [-1, 0, 1], [9, 10, 11]]


def test_the_gap_and_the_weights() -> None:
    critic = straight(2.0)
    assert critics.score_gap(critic, torch.ones(4, 1), torch.zeros(7, 1)) == 2
    copy = critics.weights_of(critic)
    copy += 1
    assert critic.weight.item() == 2


def test_weights_near_the_bound_count_when_asked() -> None:
    critic = straight(0.1, -0.095, 0.05, 0.0)
    assert critics.share_at_bound(critic, 0.1) == 0.25
    assert critics.share_at_bound(critic, 0.1, within=0.1) == 0.5


def test_figures_draw_what_they_are_given() -> None:
    critic = critics.relu_mlp(2, width=4, depth=1)
    points = critics.swiss_roll(20, rng())
    panels = {"one": (critics.surface(critic, points=9), points)}
    (axis,) = figures.value_surfaces(panels, columns=1).axes
    assert axis.get_title() == "one"
    figure = figures.by_layer({"c = 0.1": [1e-3, 1.0]}, "norms")
    assert figure.axes[0].get_yscale() == "log"
    (axis,) = figures.histograms({"all at the bound": [0.1, -0.1, 0.1, -0.3]}, 0.1, bins=3).axes
    assert [round(bar.get_height(), 3) for bar in axis.patches] == [0.5, 0, 0.5]
    x = np.linspace(-1, 1, 5)
    figure = figures.on_the_line(x, {"real": x**2, "fake": x**2}, {"a": {"D": x}, "b": {"f": x}})
    assert [axis.get_title() for axis in figure.axes if axis.get_xlabel()] == ["a", "b"]
    figure = figures.meters({"gap": ([1.0, 2.0], [3.0, 4.0])}, "distance")
    assert figure.axes[0].get_ylabel() == "distance"
