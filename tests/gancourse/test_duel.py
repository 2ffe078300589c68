"""The loop of generator and critic: who steps when, on what, and what it leaves alone."""

import copy

import pytest
import torch
from torch import Tensor, nn

from gancourse.critics.duel import Rules, critic_step, duel, gen_step
from gancourse.training import Players
from gancourse.training.adversarial import wasserstein_critic, wasserstein_gen


@pytest.fixture
def pair() -> Players:
    """Two straight lines, with plain gradient descent."""
    torch.manual_seed(0)
    nets = {"gen": nn.Linear(3, 2), "critic": nn.Linear(2, 1)}
    opts = {name: torch.optim.SGD(net.parameters(), 0.1) for name, net in nets.items()}
    return Players(nets, opts, torch.Generator())


def gap(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    return wasserstein_critic(critic(real), critic(fake))


def real() -> Tensor:
    return torch.ones(5, 2)


def noise(n: int) -> Tensor:
    return torch.randn(n, 3)


def test_the_critic_steps_n_times_as_often(pair: Players) -> None:
    asked, clamped = [], []
    rules = Rules(gap, wasserstein_gen, n_critic=4, after_step=clamped.append)

    def next_real() -> Tensor:
        asked.append(1)
        return real()

    steps = list(duel(pair, rules, next_real, noise, steps=3))
    assert [step.number for step in steps] == [1, 2, 3]
    assert len(asked) == len(clamped) == 12
    assert clamped[0] is pair["critic"]


def test_counting_goes_on_after_an_interruption(pair: Players) -> None:
    steps = duel(pair, Rules(gap, wasserstein_gen), real, noise, steps=5, done=3)
    assert [step.number for step in steps] == [4, 5]


def test_each_step_moves_one_network(pair: Players) -> None:
    gen, critic = copy.deepcopy(pair["gen"]), copy.deepcopy(pair["critic"])
    loss = critic_step(pair, Rules(gap, wasserstein_gen), real(), noise)
    assert same(pair["gen"], gen)
    assert not same(pair["critic"], critic)
    assert not loss.requires_grad
    critic = copy.deepcopy(pair["critic"])
    gen_step(pair, Rules(gap, wasserstein_gen), noise(5))
    assert same(pair["critic"], critic)
    assert not same(pair["gen"], gen)


def test_the_critic_sees_fakes_without_a_graph_and_both_learn_in_training_mode(
    pair: Players,
) -> None:
    seen = []

    def loss(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
        seen.append((fake.requires_grad, critic.training, tuple(fake.shape)))
        return gap(critic, real, fake)

    pair["critic"].eval()
    list(duel(pair, Rules(loss, wasserstein_gen), real, noise, steps=1))
    assert seen == [(False, True, (5, 2))]


def test_old_gradients_do_not_count(pair: Players) -> None:
    twin = copy.deepcopy(pair)
    for net in pair.nets.values():
        for parameter in net.parameters():
            parameter.grad = torch.full_like(parameter, 100.0)
    for each in (pair, twin):
        torch.manual_seed(1)
        list(duel(each, Rules(gap, wasserstein_gen), real, noise, steps=2))
    assert same(pair["gen"], twin["gen"])
    assert same(pair["critic"], twin["critic"])


def same(a: nn.Module, b: nn.Module) -> bool:
    return all(torch.equal(x, y) for x, y in zip(a.parameters(), b.parameters(), strict=True))
