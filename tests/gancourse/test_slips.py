"""Each slip does what it says, measured on players whose right values are known."""

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as bce
from torch.nn.functional import softplus

from gancourse.training import slips


def get_gen_loss(gen, disc, criterion, n, z_dim, device) -> Tensor:
    logits = disc(gen(torch.ones(n, z_dim)))
    return criterion(logits, torch.ones_like(logits))


def test_swapped_exchanges_real_and_fake() -> None:
    criterion = slips.swapped(bce)
    logits = torch.tensor([[2.0], [-1.0]])
    right = bce(logits, torch.zeros(2, 1))
    assert torch.isclose(criterion(logits, torch.ones(2, 1)), right)


def test_a_sigmoid_too_many_keeps_the_loss_from_zero() -> None:
    criterion = slips.sigmoid_first(bce)
    sure = criterion(torch.full((3, 1), 50.0), torch.ones(3, 1))
    assert torch.isclose(sure, softplus(torch.tensor(-1.0)))


def test_without_detach_the_value_is_right_and_the_generator_gets_a_gradient() -> None:
    gen, disc = nn.Linear(3, 2), nn.Linear(2, 1)
    loss = slips.without_detach(get_gen_loss)(gen, disc, bce, torch.ones(5, 2), 4, 3, "cpu")
    fake, real = disc(gen(torch.ones(4, 3))), disc(torch.ones(5, 2))
    right = (softplus(fake).mean() + softplus(-real).mean()) / 2
    assert torch.isclose(loss, right)
    assert slips.leaked_gradient(gen, loss) > 0


def test_no_gradient_leaks_through_a_detached_fake() -> None:
    gen, disc = nn.Linear(3, 2), nn.Linear(2, 1)
    loss = disc(gen(torch.ones(4, 3)).detach()).mean()
    assert slips.leaked_gradient(gen, loss) == 0
    assert all(p.grad is None for p in (*gen.parameters(), *disc.parameters()))


def test_leaked_gradient_is_its_length() -> None:
    gen = nn.Linear(1, 2, bias=False)
    loss = (gen(torch.ones(1, 1)) * torch.tensor([[3.0, 4.0]])).sum()
    assert abs(slips.leaked_gradient(gen, loss) - 5) < 1e-6


def test_detached_fakes_have_a_right_value_and_a_gradient_of_nothing() -> None:
    gen, disc = nn.Linear(3, 2), nn.Linear(2, 1)
    loss = slips.with_detached_fakes(get_gen_loss)(gen, disc, bce, 4, 3, "cpu")
    assert torch.isclose(loss, softplus(-disc(gen(torch.ones(4, 3)))).mean())
    assert loss.requires_grad
    loss.backward()  # a step that wants every gradient finds it
    assert all(p.grad is not None and not p.grad.any() for p in gen.parameters())


def test_one_noise_takes_the_place_of_what_is_drawn() -> None:
    gen, disc, noise = nn.Linear(3, 2), nn.Linear(2, 1), torch.randn(8, 3)
    loss = slips.with_one_noise(get_gen_loss, noise)(gen, disc, bce, 4, 3, "cpu")
    assert torch.isclose(loss, softplus(-disc(gen(noise[:4]))).mean())
