"""The DCGAN in pieces: shapes of all designs, the loop's arithmetic, continuing, footprints."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from gancourse import dcgan
from gancourse.dcgan import probabilities
from gancourse.dcgan.footprints import heatmaps, pixel_spread, stamped
from gancourse.training import Players, checkpoint
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen

GEN = dcgan.GeneratorDesign(width=3)
DISC = dcgan.DiscriminatorDesign(width=3)
SMALL = dcgan.Variant(GEN, DISC, dcgan.Recipe(latent_dim=5, batch_size=4))


def images(n: int = 12) -> Tensor:
    return torch.rand(n, 1, 28, 28, generator=torch.Generator().manual_seed(0)) * 2 - 1


def norms(net: nn.Module) -> int:
    return sum(isinstance(m, nn.BatchNorm2d) for m in net.modules())


@pytest.mark.parametrize("name", list(dcgan.RULES))
def test_every_variant_draws_digits_and_tells_them(name: str) -> None:
    variant = dcgan.RULES[name]
    small = replace(variant, gen=replace(variant.gen, width=4), disc=replace(variant.disc, width=4))
    players = small.players(0)
    fake = players["gen"](torch.randn(3, 64))
    assert fake.shape == (3, 1, 28, 28)
    assert players["disc"](fake).shape == (3, 1)


@pytest.mark.parametrize("kernel", [3, 4, 5, 7])
@pytest.mark.parametrize("side", [28, 32])
def test_sides_come_out_whatever_the_kernel(kernel: int, side: int) -> None:
    gen = replace(GEN, kernel=kernel, side=side, channels=3).build(5)
    disc = replace(DISC, kernel=kernel, side=side, channels=3).build()
    fake = gen(torch.randn(2, 5))
    assert fake.shape == (2, 3, side, side)
    assert disc(fake).shape == (2, 1)


def test_designs_do_what_their_names_say() -> None:
    assert norms(GEN.build()) == 2
    assert norms(replace(GEN, last_norm="before").build()) == 3
    assert isinstance(replace(GEN, last_norm="after").build()[-1], nn.BatchNorm2d)
    assert norms(replace(GEN, norm="none").build()) == 0
    assert norms(DISC.build()) == 1
    assert norms(replace(DISC, norm_first=True).build()) == 2
    assert any(isinstance(m, nn.MaxPool2d) for m in replace(DISC, down="max-pool").build())
    assert not any(isinstance(m, nn.ReLU) for m in replace(GEN, activation="leaky").build())
    assert any(isinstance(m, nn.Dropout2d) for m in replace(GEN, dropout=0.3).build())
    spectral = replace(DISC, norm="spectral", hidden=4).build()
    wrapped = [m for m in spectral if hasattr(m, "parametrizations")]
    assert len(wrapped) == 4, "spectral norm acts on every layer"


def test_a_side_that_cannot_be_halved_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="divisible by 4"):
        replace(GEN, side=30).build()


def test_the_start_has_the_spread_that_was_asked_for() -> None:
    wide = replace(SMALL, gen=replace(GEN, width=64), spread=0.2).players(0)["gen"]
    (first, *_) = (m for m in wide if isinstance(m, nn.ConvTranspose2d))
    # 5 * 128 * 49 weights: the spread's own standard deviation is 0.0008.
    assert abs(float(first.weight.detach().std()) - 0.2) < 0.006


def test_rates_fall_in_a_line_to_the_last_step() -> None:
    shares = [dcgan.Recipe(steady=0.5).share_of_rate(step, 10) for step in range(1, 11)]
    assert shares[:6] == [1.0] * 6
    assert shares[6:] == pytest.approx([0.8, 0.6, 0.4, 0.2])
    assert dcgan.Recipe(steady=1.0).share_of_rate(10, 10) == 1.0


def test_a_step_moves_each_player_by_its_own_loss() -> None:
    """With plain gradient descent in place of Adam the step can be computed by hand."""
    players, twin, recipe = SMALL.players(0), SMALL.players(0), SMALL.recipe
    plain = {
        "gen": torch.optim.SGD(players["gen"].parameters(), recipe.gen_rate),
        "disc": torch.optim.SGD(players["disc"].parameters(), recipe.disc_rate),
    }
    players = replace(players, opts=plain)
    (step,) = dcgan.play(players, recipe, images(), 1)

    gen, disc = twin["gen"], twin["disc"]
    fake = gen(torch.randn(4, 5, generator=twin.order))
    index = torch.randint(12, (4,), generator=twin.order)
    loss = cross_entropy_disc(disc(images()[index]), disc(fake.detach()))
    assert step.disc_loss == pytest.approx(float(loss.detach()), abs=1e-5)
    for p, grad in _grads(disc, loss):
        p.data -= recipe.disc_rate * grad
    loss = non_saturating_gen(disc(fake))
    assert step.gen_loss == pytest.approx(float(loss.detach()), abs=1e-5)
    for p, grad in _grads(gen, loss):
        p.data -= recipe.gen_rate * grad
    for mine, theirs in zip(_weights(players), _weights(twin), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-6)


def test_the_discriminator_sees_what_is_shown() -> None:
    seen: list[tuple[int, int]] = []

    def shown(x: Tensor, step: int, steps: int) -> Tensor:
        seen.append((step, steps))
        return 0 * x

    blind = SMALL.players(0)
    before = [p.clone() for p in blind["gen"].parameters()]
    list(dcgan.play(blind, replace(SMALL.recipe, shown=shown), images(), 2))
    assert seen == [(0, 2), (0, 2), (1, 2), (1, 2)]
    after = list(blind["gen"].parameters())
    assert all(torch.equal(a, b) for a, b in zip(before, after, strict=True))


def test_an_interrupted_run_ends_as_one_without_a_break(tmp_path: Path) -> None:
    whole, broken, later = (SMALL.players(3) for _ in range(3))
    list(dcgan.play(whole, SMALL.recipe, images(), 6))
    for step in dcgan.play(broken, SMALL.recipe, images(), 6):
        if step.number == 3:
            break
    checkpoint.save(tmp_path, 3, broken.parts())
    done = checkpoint.resume(tmp_path, later.parts())
    rest = dcgan.play(later, SMALL.recipe, images(), 6, done)
    assert [step.number for step in rest] == [4, 5, 6]
    for mine, theirs in zip(_weights(whole), _weights(later), strict=True):
        torch.testing.assert_close(mine, theirs)


def test_settled_has_statistics_of_its_own_and_draws() -> None:
    players = SMALL.players(0)
    list(dcgan.play(players, SMALL.recipe, images(), 2))
    average = dcgan.settled(players, SMALL.recipe)
    assert average(torch.randn(2, 5)).shape == (2, 1, 28, 28)


def test_answers_leave_no_trace() -> None:
    disc = SMALL.players(0)["disc"]
    before = {k: v.clone() for k, v in disc.state_dict().items()}
    says = dcgan.answers(disc, images(), -images())
    assert set(says) == {"D(x)", "D(G(z))"}
    assert all(0 < value < 1 for value in says.values())
    assert all(torch.equal(v, before[k]) for k, v in disc.state_dict().items())
    assert disc.training


def test_an_epsilon_bounds_the_loss_and_kills_the_slope() -> None:
    logit = torch.tensor([[-60.0]], dtype=torch.float64, requires_grad=True)
    loss = probabilities.gen_loss(logit)
    (slope,) = torch.autograd.grad(loss, logit)
    assert float(loss.detach()) == pytest.approx(-math.log(1e-12))
    assert abs(float(slope)) < 1e-13
    logit = torch.tensor([[0.3]], requires_grad=True)
    torch.testing.assert_close(probabilities.gen_loss(logit), non_saturating_gen(logit))
    both = (logit, logit + 1)
    torch.testing.assert_close(probabilities.disc_loss(*both), cross_entropy_disc(*both))


def test_footprints_count() -> None:
    ones = torch.ones(4, 4)
    assert stamped(ones, 4, 2, 1).shape == (8, 8)
    assert (stamped(ones, 4, 2, 1)[1:-1, 1:-1] == 4).all()
    assert set(stamped(ones, 3, 2, 1).flatten().tolist()) == {1.0, 2.0, 4.0}
    assert stamped(ones, 5, 2, 2).unique().tolist()[-1] == 9


def test_pixel_spread_of_a_known_spread() -> None:
    scaled = nn.Sequential(nn.Unflatten(1, (1, 2, 2)))
    spread = pixel_spread(scaled, 4, torch.Generator().manual_seed(0))
    # Of 1,000 normal numbers: 0.022 is the spread's own standard deviation.
    assert ((spread - 1).abs() < 0.15).all()


def test_heatmaps_write_every_number() -> None:
    figure = heatmaps({"a": torch.tensor([[1.0, 0.0], [2.5, 3.0]])}, digits=1)
    assert [text.get_text() for text in figure.axes[0].texts] == ["1.0", "·", "2.5", "3.0"]


def test_twenty_steps_at_width_8_stay_finite_and_move_every_weight() -> None:
    gen, disc = replace(GEN, width=8), replace(DISC, width=8)
    players = replace(SMALL, gen=gen, disc=disc).players(0)
    before = [p.clone() for p in _weights(players)]
    steps = list(dcgan.play(players, SMALL.recipe, images(), 20))
    assert [step.number for step in steps] == list(range(1, 21))
    assert all(math.isfinite(step.disc_loss + step.gen_loss) for step in steps)
    after = _weights(players)
    assert not any(torch.equal(a, b) for a, b in zip(before, after, strict=True))


def _grads(net: nn.Module, loss: Tensor) -> list[tuple[nn.Parameter, Tensor]]:
    parameters = list(net.parameters())
    return list(zip(parameters, torch.autograd.grad(loss, parameters), strict=True))


def _weights(players: Players) -> list[Tensor]:
    nets = players.nets.values()
    return [p.detach().contiguous() for net in nets for p in net.parameters()]
