"""The loop of two players, what is remembered of it, budgets and seeds."""

import pytest
import torch
from torch import nn

from gancourse.training import (
    History,
    Step,
    alternate,
    budget,
    endless,
    evaluating,
    follow,
    frozen,
    running_average,
    seeded,
    settle,
)


def test_players_take_turns_on_every_batch() -> None:
    seen: list[tuple[str, float]] = []

    def disc_step(real: torch.Tensor) -> torch.Tensor:
        seen.append(("disc", real.item()))
        return real * 10

    def gen_step(real: torch.Tensor, disc_loss: object) -> float:
        seen.append(("gen", float(disc_loss)))  # type: ignore[arg-type]
        return 0.5

    steps = list(alternate(torch.tensor([1.0, 2.0]), disc_step, gen_step))
    assert seen == [("disc", 1.0), ("gen", 10.0), ("disc", 2.0), ("gen", 20.0)]
    assert steps == [Step(1, 10.0, 0.5), Step(2, 20.0, 0.5)]


def test_nothing_is_trained_before_it_is_asked_for() -> None:
    calls: list[int] = []
    steps = alternate(torch.ones(3), lambda real: calls.append(1) or 0.0, lambda real, loss: 0.0)
    assert calls == []
    next(steps)
    assert calls == [1]


@pytest.mark.parametrize("steps", [0, 2, 3, 7])
def test_epochs_follow_each_other_until_the_steps_are_done(steps: int) -> None:
    epochs = iter(range(10))

    def epoch() -> list[torch.Tensor]:
        start = 3 * next(epochs)
        return [torch.tensor(start + i) for i in range(3)]

    assert [int(b) for b in endless(epoch, steps)] == list(range(steps))


def test_follow_looks_at_every_nth_step() -> None:
    steps = (Step(n, n / 10, n / 100) for n in range(1, 8))
    history = follow(steps, every=3, measure=lambda step: {"twice": 2 * step.number})
    assert history["step"] == [3, 6]
    assert history["disc_loss"] == [0.3, 0.6]
    assert history["twice"] == [6, 12]


def test_an_unknown_column_names_the_known() -> None:
    history = History()
    history.add(Step(1, 0.0, 0.0), {"D(x)": 0.5})
    with pytest.raises(KeyError, match=r"D\(x\)"):
        history["D(y)"]


@pytest.mark.parametrize("name", ["GANCOURSE_QUICK", "NBGRADER_EXECUTION"])
def test_quick_mode_shrinks_budgets(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GANCOURSE_QUICK", raising=False)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    assert budget(1000) == 1000
    monkeypatch.setenv(name, "0")
    assert budget(1000) == 1000
    monkeypatch.setenv(name, "1")
    assert budget(1000, quick=7) == 7
    assert budget(3, quick=7) == 3


def test_a_seed_fixes_noise_and_data_apart() -> None:
    order = seeded(3)
    noise, first = torch.randn(4), torch.randperm(100, generator=order)
    order = seeded(3)
    torch.randn(50)  # more noise in between
    assert torch.equal(first, torch.randperm(100, generator=order))
    seeded(3)
    assert torch.equal(noise, torch.randn(4))
    assert not torch.equal(first, torch.randperm(100, generator=seeded(4)))


def test_evaluating_puts_every_mode_back_even_after_an_error() -> None:
    net = nn.Sequential(nn.BatchNorm1d(2), nn.Dropout())
    net[1].eval()
    with pytest.raises(ZeroDivisionError), evaluating(net):  # noqa: PT012
        assert not net[0].training
        assert not net(torch.ones(3, 2)).requires_grad
        raise ZeroDivisionError
    assert [m.training for m in net.modules()] == [True, True, False]
    assert torch.is_grad_enabled()


def test_a_frozen_network_gets_no_gradient_and_keeps_its_flags() -> None:
    net, points = nn.Linear(2, 1), torch.ones(3, 2, requires_grad=True)
    net.bias.requires_grad_(False)
    with frozen(net):
        loss = net(points).sum()
    loss.backward()
    assert net.weight.grad is None
    assert points.grad is not None
    assert [p.requires_grad for p in net.parameters()] == [True, False]


def test_a_running_average_follows_the_weights() -> None:
    net = nn.Linear(1, 1)
    nn.init.constant_(net.weight, 1.0)
    average = running_average(net, decay=0.9)
    average.update_parameters(net)
    nn.init.constant_(net.weight, 2.0)
    average.update_parameters(net)
    assert torch.isclose(average.module.weight, torch.tensor([[1.1]]))
    assert net.weight.item() == 2.0


def test_settling_measures_the_average_s_own_statistics() -> None:
    average = running_average(nn.Sequential(nn.BatchNorm1d(1)))
    average.eval()
    settle(average, torch.tensor([[3.0], [5.0]]))
    norm = average.module[0]
    assert norm.running_mean.item() == 4.0
    assert norm.running_var.item() == 2.0
    assert not norm.training
