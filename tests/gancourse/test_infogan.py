"""InfoGAN's training: who is trained by which loss, codes put together, and what is measured."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, one_hot

from gancourse import infogan, training
from gancourse.infogan.game import disc_step, drawn, gen_step, information_step, joint_step
from gancourse.metrics.codes import (
    mutual_information_gap,
    mutual_information_table,
    sweep_correlation,
    sweep_effect,
)

SMALL = infogan.Recipe(noise=4, categories=3, codes=2, batch=8, steps=3)


def sample_code(n: int, z_dim: int, n_cat: int, n_cont: int) -> tuple[Tensor, Tensor, Tensor]:
    """As in the contract."""
    category, codes = torch.randint(n_cat, (n,)), 2 * torch.rand(n, n_cont) - 1
    latent = torch.cat([torch.randn(n, z_dim), one_hot(category, n_cat).float(), codes], dim=1)
    return latent, category, codes


def information_loss(
    logits: Tensor, category: Tensor, mu: Tensor, logvar: Tensor, codes: Tensor, a: float, b: float
) -> Tensor:
    """As in the contract."""
    nll = 0.5 * (logvar + (codes - mu).pow(2) * torch.exp(-logvar))
    return a * cross_entropy(logits, category) + b * nll.sum(1).mean()


class Heads(nn.Module):
    """Three heads; the two of Q share a layer."""

    def __init__(self, in_features: int, n_cat: int, n_cont: int) -> None:
        super().__init__()
        self.shared = nn.Linear(in_features, 5)
        self.truth = nn.Linear(in_features, 1)
        self.category, self.codes = nn.Linear(5, n_cat), nn.Linear(5, 2 * n_cont)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Source, category, mean, log-variance."""
        hidden = self.shared(x)
        return self.truth(x), self.category(hidden), *self.codes(hidden).chunk(2, 1)


RULES = infogan.Rules(sample_code, information_loss)


def small_players(recipe: infogan.Recipe = SMALL) -> training.Players:
    return infogan.new_players(recipe, Heads, training.seeded(0))


def changed(players: training.Players, before: dict[str, dict[str, Tensor]]) -> set[str]:
    """Which parts' parameters differ from before."""
    return {
        f"{part}.{name}".split(".net")[0]
        for part, values in before.items()
        for name, value in values.items()
        if not torch.equal(value, dict(players[part].named_parameters())[name])
    }


def weights(players: training.Players) -> dict[str, dict[str, Tensor]]:
    return {
        part: {n: p.detach().clone() for n, p in net.named_parameters()}
        for part, net in players.nets.items()
    }


Q_HEADS = {f"heads.{n}.{w}" for n in ("shared", "category", "codes") for w in ("weight", "bias")}
SOURCE = {"heads.truth.weight", "heads.truth.bias"}


def test_each_step_trains_its_own_parts() -> None:
    recipe = replace(SMALL, apart=True)
    players, real = small_players(recipe), torch.rand(8, 1, 28, 28)
    fake = players["gen"](drawn(players, recipe, 8, RULES).latent)
    before = weights(players)
    disc_step(players, real, fake.detach())
    assert changed(players, before) == {"body"} | SOURCE
    before = weights(players)
    gen_step(players, fake)
    assert changed(players, before) == {"gen"}
    before = weights(players)
    information_step(players, recipe, RULES)
    assert changed(players, before) == {"gen"} | Q_HEADS


def test_the_joint_step_trains_generator_and_heads() -> None:
    players = small_players()
    given = drawn(players, SMALL, 8, RULES)
    before = weights(players)
    joint_step(players, SMALL, players["gen"](given.latent), given, RULES)
    assert changed(players, before) == {"gen"} | Q_HEADS


class OneLinear(nn.Module):
    """One Linear for all four heads: each of its rows serves one."""

    def __init__(self, in_features: int, n_cat: int, n_cont: int) -> None:
        super().__init__()
        self.sizes = [1, n_cat, n_cont, n_cont]
        self.all = nn.Linear(in_features, sum(self.sizes))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        return self.all(x).split(self.sizes, dim=1)


def test_rows_of_one_linear_are_moved_by_their_own_loss_alone() -> None:
    players = infogan.new_players(SMALL, OneLinear, training.seeded(0))
    weight, real = players["heads"].all.weight, torch.rand(8, 1, 28, 28)
    given = drawn(players, SMALL, 8, RULES)
    fake = players["gen"](given.latent)
    for step, source_moves in (
        (lambda: disc_step(players, real, fake.detach()), True),
        (lambda: joint_step(players, SMALL, fake, given, RULES), False),
    ):
        before = weight.detach().clone()
        step()
        rows = (weight.detach() != before).any(1)
        assert rows[0] == source_moves
        assert rows[1:].any() != source_moves


def test_information_may_teach_the_body_or_spare_the_generator() -> None:
    recipe = replace(SMALL, apart=True, teach_body=True)
    players = small_players(recipe)
    before = weights(players)
    information_step(players, recipe, RULES)
    assert changed(players, before) == {"gen", "body"} | Q_HEADS
    recipe = replace(SMALL, apart=True, teach_generator=False)
    players = small_players(recipe)
    before = weights(players)
    information_step(players, recipe, RULES)
    assert changed(players, before) == Q_HEADS


def test_a_body_taught_in_the_adversarial_step_is_refused() -> None:
    with pytest.raises(ValueError, match="needs apart=True"):
        infogan.Recipe(teach_body=True)


def test_a_head_that_shares_with_the_source_is_refused() -> None:
    class Shared(Heads):
        def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
            source, category, mu, logvar = super().forward(x)
            return source, category + source, mu, logvar

    with pytest.raises(ValueError, match="shares a parameter"):
        infogan.new_players(SMALL, Shared, torch.Generator())


def test_a_training_yields_its_steps_and_repeats() -> None:
    def run() -> tuple[list[int], Tensor]:
        order, images = training.seeded(3), torch.rand(20, 1, 28, 28)
        players = infogan.new_players(SMALL, Heads, order)
        numbers = [step.number for step in infogan.play(players, SMALL, images, RULES)]
        return numbers, players.averages["gen"].module.net[0].weight.detach()

    (numbers, first), (_, second) = run(), run()
    assert numbers == [1, 2, 3]
    assert torch.equal(first, second)


def test_an_interrupted_training_goes_on_to_the_same_weights(tmp_path) -> None:  # type: ignore[no-untyped-def]
    images = torch.rand(20, 1, 28, 28, generator=torch.Generator().manual_seed(1))

    def run(stop: int) -> training.Players:
        players = infogan.new_players(SMALL, Heads, training.seeded(3))
        parts = players.parts()
        done = training.checkpoint.resume(tmp_path, parts)
        game = infogan.play(players, SMALL, images, RULES, 4, done)
        for step in training.checkpoint.kept(game, tmp_path, parts, every=100):
            if step.number == stop:
                break
        return players

    run(2)
    resumed = run(4)
    for file in tmp_path.iterdir():
        file.unlink()
    for (name, a), b in zip(
        resumed["gen"].state_dict().items(), run(4)["gen"].state_dict().values(), strict=True
    ):
        assert torch.equal(a, b), name


def test_the_rate_falls_in_the_last_fifth_only() -> None:
    recipe = replace(SMALL, rate=2.0, last_rate=0.2)
    shares = [recipe.share_of_rate(step, 10) for step in (1, 8, 9, 10)]
    assert shares == pytest.approx([1.0, 1.0, 0.6, 0.2])
    players = small_players(recipe)
    for _ in infogan.play(players, recipe, torch.rand(20, 1, 28, 28), RULES, steps=2):
        pass
    for optimiser in players.opts.values():
        assert optimiser.param_groups[0]["lr"] == pytest.approx(0.4)


def test_a_sweep_changes_one_code_only() -> None:
    latents, category, codes = infogan.random_latents(SMALL, 5, torch.Generator().manual_seed(0))
    assert torch.equal(latents[:, 4:7].argmax(1), category)
    assert torch.equal(latents[:, 7:], codes)
    moved = infogan.swept(latents, SMALL, 1, torch.tensor([-1.0, 0.0, 1.0]))
    assert torch.equal(moved[:, :, 8], torch.tensor([[-1.0, 0.0, 1.0]]).expand(5, -1))
    assert torch.equal(moved[:, :, :8], latents[:, None, :8].expand(-1, 3, -1))


def test_a_traversal_shows_every_category_with_one_noise() -> None:
    values = torch.tensor([-1.0, 1.0])
    latents = infogan.traversal(SMALL, 0, values, torch.Generator().manual_seed(0))
    assert latents.shape == (6, SMALL.latent)
    assert latents[:, 4:7].argmax(1).tolist() == [0, 0, 1, 1, 2, 2]
    assert latents[:, 7].tolist() == [-1, 1, -1, 1, -1, 1]
    assert (latents[:, :4] == latents[0, :4]).all()
    assert not latents[:, 8].any()


class Leaning(nn.Module):
    """A bar that leans with the first code and is as wide as the second says."""

    def __init__(self, recipe: infogan.Recipe) -> None:
        super().__init__()
        self.recipe, self.unused = recipe, nn.Parameter(torch.zeros(1))

    def forward(self, latent: Tensor) -> Tensor:
        lean, wide = latent[:, -2, None, None], latent[:, -1, None, None]
        y, x = torch.meshgrid(torch.arange(28) - 13.5, torch.arange(28) - 13.5, indexing="ij")
        off = (x + 0.4 * lean * y).abs()
        inside = (off < 3 + wide) & (y.abs() < 10)
        return 2 * inside[:, None].float() - 1


def test_effects_name_the_code_that_does_it() -> None:
    spreads = {"slant": 0.2, "width": 1.0}
    first, second = infogan.measure_effects(Leaning(SMALL), SMALL, spreads, sweeps=4)
    assert first["slant"].correlation > 0.95
    assert first["slant"].change == pytest.approx(0.8 / 0.2, rel=0.1)
    assert second["width"].correlation > 0.85
    assert abs(second["slant"].change) < 0.5
    assert second["width"].change == pytest.approx(4, rel=0.3)


def test_figures_name_their_rows_and_columns() -> None:
    generators = {"InfoGAN": Leaning(SMALL), "twin": Leaning(SMALL)}
    figure = infogan.traversals(generators, SMALL, code=1, points=5)
    assert [axis.get_title() for axis in figure.axes] == ["InfoGAN", "twin"]
    axis = figure.axes[1]
    assert (axis.get_xlabel(), axis.get_ylabel()) == ("code 2", "category")
    assert [t.get_text() for t in axis.get_xticklabels()] == [
        "-1.0",
        "-0.5",
        "+0.0",
        "+0.5",
        "+1.0",
    ]
    picture = axis.images[0].get_array()
    # The bar gets wider to the right: more ink in the last picture of a row than in the first.
    assert picture[:28, -28:].sum() > 1.5 * picture[:28, :28].sum()
    rows = infogan.categories(generators, SMALL, columns=4).axes[0]
    assert [t.get_text() for t in rows.get_yticklabels()] == ["0", "1", "2"]


def test_tables_write_their_numbers() -> None:
    found = infogan.compare(torch.tensor([0, 0, 1, 1]), torch.tensor([3, 3, 3, 7]))
    axis = infogan.confusions({"one": found}).axes[0]
    written = {tuple(text.get_position()): text.get_text() for text in axis.texts}
    assert written[3, 0] == "100"
    assert written[3, 1] == written[7, 1] == "50"
    assert found.accuracy == 0.75


def test_two_views_mark_each_group() -> None:
    x = torch.arange(6.0)
    panels = {"a": ("x", x, "y", x), "b": ("r", x, "t", x)}
    figure = infogan.two_views(panels, {"low": x < 3, "high": x >= 3})
    assert [axis.get_xlabel() for axis in figure.axes] == ["x", "r"]
    assert [len(part.get_offsets()) for part in figure.axes[0].collections] == [3, 3]


def test_sweeps_by_hand() -> None:
    rows = [[1.0, 2.0, 4.0], [3.0, 3.0, 3.0], [5.0, float("nan"), 1.0], [2.0, 1.0, 0.0]]
    assert sweep_correlation(rows) == pytest.approx(0)
    assert sweep_correlation(rows[:2]) == pytest.approx(0.5)
    assert sweep_effect(rows, 0.5) == pytest.approx((3 + 0 - 2) / 3 / 0.5)
    assert np.isnan(sweep_correlation([[float("nan"), 1.0]]))
    with pytest.raises(ValueError, match="expected"):
        sweep_correlation([1.0, 2.0])


def test_the_gap_is_one_for_a_code_that_alone_tells_all_and_zero_for_two_that_do() -> None:
    factor = np.arange(1000) % 10
    noise = np.random.default_rng(0).permutation(factor)
    alone = np.stack([factor, noise], axis=1)
    assert mutual_information_gap(alone, factor[:, None])[0] > 0.9
    both = np.stack([factor, 9 - factor], axis=1)
    assert mutual_information_gap(both, factor[:, None])[0] == pytest.approx(0)
    table = mutual_information_table(alone, np.stack([factor, noise], axis=1))
    assert table.shape == (2, 2)
    assert table[0, 0] == pytest.approx(1)
    assert table[0, 1] < 0.1


def test_reading_and_category_of_untrained_networks_are_poor_but_whole() -> None:
    recipe = infogan.Recipe()
    players = infogan.new_players(recipe, Heads, torch.Generator())
    found = infogan.measure_category(players["gen"], recipe, "mnist", n=60)
    assert found.category.shape == found.digit.shape == (60,)
    assert 0 <= found.information <= 1
    infogan.settled(players, recipe, 100)
    reading = infogan.measure_reading(players, recipe, n=60)
    assert reading.accuracy < 0.6
    assert len(reading.r2) == 2
