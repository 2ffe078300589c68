"""The GAN's rivals in the plane: closed-form corners of their losses, and a short training."""

import math

import pytest
import torch

from gancourse.rivals import Diffusion, PointModel, Vae, fit
from gancourse.rivals.diffusion import cosine_schedule


def rng(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def line_pool() -> torch.Tensor:
    """Points on the segment from (-0.8, -0.8) to (0.8, 0.8)."""
    return (1.6 * torch.rand(2000, 1, generator=rng()) - 0.8).repeat(1, 2)


@pytest.mark.parametrize("make", [Vae, Diffusion])
def test_a_short_training_finds_the_line(make: type) -> None:
    torch.manual_seed(0)
    model = make()
    *_, (steps, _) = fit(model, line_pool(), 1000, rng())
    points = model.sample(1000, rng(1))
    assert steps == 1000
    assert points.shape == (1000, 2)
    across = (points[:, 0] - points[:, 1]).abs().mean()
    along = points.sum(dim=1).std()
    assert across < 0.3 < 0.6 < along


@pytest.mark.parametrize("make", [Vae, Diffusion])
def test_samples_depend_on_the_generator_alone(make: type) -> None:
    model = make()
    state = torch.get_rng_state()
    assert torch.equal(model.sample(5, rng(3)), model.sample(5, rng(3)))
    assert not torch.equal(model.sample(5, rng(3)), model.sample(5, rng(4)))
    assert torch.equal(torch.get_rng_state(), state)


def test_the_vaes_bound_of_a_blind_model() -> None:
    """With all weights 0 the code is the prior and the bound a normal's own log density."""
    model = Vae()
    for parameter in model.parameters():
        torch.nn.init.zeros_(parameter)
    points = torch.tensor([[1.0, 2.0], [0.0, 0.0]])
    expected = math.log(2 * math.pi) + (points**2).sum(dim=1).mean() / 2
    assert float(model.loss(points, rng()).detach()) == pytest.approx(float(expected))


def test_the_schedule_falls_from_all_to_nothing() -> None:
    kept = cosine_schedule(50)
    assert kept.shape == (50,)
    assert (kept.diff() < 0).all()
    assert kept[0] > 0.99
    assert 0 < kept[-1] < 0.001


def test_diffusion_with_the_true_noise_lands_on_the_data() -> None:
    """A network that always names the noise of one clean point leads every sample to it."""
    model = Diffusion(n_steps=20)
    goal = torch.tensor([0.3, -0.6])

    def oracle(noisy: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
        share = model.alpha_bar[time].unsqueeze(1)
        return (noisy - share.sqrt() * goal) / (1 - share).sqrt()

    model.forward = oracle  # type: ignore[method-assign]
    assert torch.allclose(model.sample(50, rng()), goal.expand(50, 2), atol=1e-4)


@pytest.mark.parametrize(("size", "steps"), [(0, 1), (5, 0)])
def test_fit_refuses_nothing_to_do(size: int, steps: int) -> None:
    model: PointModel = Vae()
    with pytest.raises(ValueError, match="need points and steps"):
        next(fit(model, torch.zeros(size, 2), steps, rng()))
