"""Any number of named networks, optimisers and averages: who moves, what is kept, what goes on."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn
from torch.optim import SGD, Adam

from gancourse.training import (
    Players,
    Step,
    adversarial,
    checkpoint,
    repeated,
    running_average,
    seeded,
)


def cycle_players() -> Players:
    """Four networks as in a CycleGAN (Zhu et al. 2017): both generators share an optimiser."""
    order = seeded(0)
    nets = {name: nn.Linear(2, 2) for name in ("gen_ab", "gen_ba")}
    nets |= {name: nn.Linear(2, 1) for name in ("disc_a", "disc_b")}
    held = {
        name: [p for net in nets for p in nets[net].parameters() if net.startswith(name)]
        for name in ("gen", "disc")
    }
    opts = {name: Adam(parameters, 0.01) for name, parameters in held.items()}
    averages = {name: running_average(nets[name], 0.9) for name in ("gen_ab", "gen_ba")}
    return Players(nets, opts, order, averages)


def cycle_steps(players: Players, steps: int, done: int = 0) -> Iterator[Step]:
    """Least squares and the way there and back, on two clouds."""
    gen_ab, gen_ba, disc_a, disc_b = players.nets.values()

    def turn(number: int) -> tuple[Tensor, Tensor]:
        a, b = torch.randn(2, 8, 2, generator=players.order)
        fake_a, fake_b = gen_ba(b), gen_ab(a + 3)
        there_and_back = (gen_ba(fake_b) - a - 3).abs().mean() + (gen_ab(fake_a) - b).abs().mean()
        fooled = adversarial.least_squares_gen(disc_a(fake_a))
        fooled = fooled + adversarial.least_squares_gen(disc_b(fake_b))
        gen_loss = players.descend(fooled + there_and_back, "gen")
        disc_loss = adversarial.least_squares_disc(disc_a(a + 3), disc_a(fake_a.detach()))
        disc_loss = disc_loss + adversarial.least_squares_disc(disc_b(b), disc_b(fake_b.detach()))
        disc_loss = players.descend(disc_loss, "disc")
        players.follow()
        return disc_loss, gen_loss

    return repeated(turn, steps, done)


def weights(players: Players) -> dict[str, Tensor]:
    return {
        f"{name}.{key}": value.clone()
        for name, net in players.nets.items()
        for key, value in net.state_dict().items()
    }


def moved(players: Players, before: dict[str, Tensor]) -> set[str]:
    after = weights(players)
    return {name.split(".")[0] for name in after if not torch.equal(after[name], before[name])}


def test_four_networks_with_two_optimisers_learn() -> None:
    players = cycle_players()
    before = weights(players)
    history = list(cycle_steps(players, 60))
    assert moved(players, before) == set(players.nets)
    assert history[-1].gen_loss < history[0].gen_loss
    for name, average in players.averages.items():
        assert not torch.equal(average.module.weight, players[name].weight)


def test_four_networks_go_on_after_an_interruption(tmp_path: Path) -> None:
    whole, first, second = (cycle_players() for _ in range(3))
    expected = [step.gen_loss for step in cycle_steps(whole, 6)]
    for _ in islice(checkpoint.kept(cycle_steps(first, 6), tmp_path, first.parts(), 100), 3):
        pass
    done = checkpoint.resume(tmp_path, second.parts())
    assert [step.gen_loss for step in cycle_steps(second, 6, done)] == expected[3:]
    assert torch.equal(
        second.averages["gen_ab"].module.weight, whole.averages["gen_ab"].module.weight
    )


def test_a_step_moves_what_its_optimiser_holds_and_leaves_no_gradient_elsewhere() -> None:
    players = cycle_players()
    before = weights(players)
    loss = players["disc_a"](players["gen_ba"](torch.ones(3, 2))).mean()
    returned = players.descend(loss, "disc")
    assert moved(players, before) == {"disc_a"}
    assert all(p.grad is None for p in players["gen_ba"].parameters())
    assert torch.equal(returned, loss.detach())
    assert not returned.requires_grad


def test_one_loss_may_move_several_optimisers_and_old_gradients_do_not_count() -> None:
    nets = {"a": nn.Linear(1, 1, bias=False), "b": nn.Linear(1, 1, bias=False)}
    players = Players(nets, {k: SGD(n.parameters(), 1.0) for k, n in nets.items()}, seeded(0))
    for net in nets.values():
        nn.init.constant_(net.weight, 2.0)
        net.weight.grad = torch.full((1, 1), 100.0)
    players.descend((nets["a"].weight * nets["b"].weight).sum(), "a", "b")
    assert [net.weight.item() for net in nets.values()] == [0.0, 0.0]


def test_a_gradient_may_be_kept_for_a_later_step() -> None:
    players = cycle_players()
    before = weights(players)
    players.differentiate(players["disc_a"](torch.ones(1, 2)).sum(), "disc")
    assert moved(players, before) == set()
    players.opts["disc"].step()
    assert moved(players, before) == {"disc_a"}


def test_frozen_parameters_are_left_alone() -> None:
    players = cycle_players()
    players["disc_a"].bias.requires_grad_(False)
    bias = players["disc_a"].bias.clone()
    players.descend(players["disc_a"](torch.ones(1, 2)).sum(), "disc")
    assert torch.equal(players["disc_a"].bias, bias)


def test_rates_are_shares_of_what_they_began_with() -> None:
    players = cycle_players()
    for share in (0.5, 0.25):
        players.set_rates(share)
    assert [group["lr"] for opt in players.opts.values() for group in opt.param_groups] == [
        0.0025
    ] * 2


def test_networks_begin_in_training_mode() -> None:
    net = nn.BatchNorm1d(2).eval()
    players = Players({"gen": net}, {}, seeded(0))
    assert net.training
    assert players.device == torch.device("cpu")


LOGITS = torch.tensor([[2.0], [-1.0]]), torch.tensor([[0.5], [3.0], [-2.0]])


@pytest.mark.parametrize(
    ("loss", "expected"),
    [
        (adversarial.cross_entropy_disc, lambda r, f: -(_log(r).mean() + _log(-f).mean()) / 2),
        (adversarial.wasserstein_critic, lambda r, f: f.mean() - r.mean()),
        (
            adversarial.least_squares_disc,
            lambda r, f: ((r - 1) ** 2).mean() / 2 + (f**2).mean() / 2,
        ),
        (lambda r, f: adversarial.non_saturating_gen(f), lambda r, f: -_log(f).mean()),
        (lambda r, f: adversarial.saturating_gen(f), lambda r, f: _log(-f).mean()),
        (lambda r, f: adversarial.wasserstein_gen(f), lambda r, f: -f.mean()),
        (lambda r, f: adversarial.least_squares_gen(f), lambda r, f: ((f - 1) ** 2).mean() / 2),
    ],
)
def test_losses_by_their_formula(loss, expected) -> None:
    torch.testing.assert_close(loss(*LOGITS), expected(*LOGITS))


def _log(logits: Tensor) -> Tensor:
    return (1 / (1 + (-logits).exp())).log()


def test_cross_entropy_stays_finite_far_out() -> None:
    far = torch.tensor([300.0, -300.0])
    assert adversarial.cross_entropy_disc(far, far).item() == pytest.approx(150)
