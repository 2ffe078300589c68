"""The training behind the explorer's own generator: its losses, its readers, one tiny run."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

from gancourse import training
from gancourse.data import Digits, Strokes, procedural_digits, strokes_of
from gancourse.explore.cards import load, read_card
from gancourse.explore.codes import Recipe, recipe_for
from gancourse.explore.codes.features import Trunk, mean_features, nt_xent
from gancourse.explore.codes.game import Reals, layout, new_players, play
from gancourse.explore.codes.labelling import clusters, invariance
from gancourse.explore.codes.make import make, merit
from gancourse.explore.codes.measure import ordered
from gancourse.explore.codes.views import jolted, rendering, view
from gancourse.metrics import slant, stroke_width
from gancourse.nets import ConvGenerator

TINY = replace(
    Recipe(), pairs=8, feature_steps=2, invariant_pairs=8, label_steps=2, views=1, batch=8,
    width=4, steps=2, smooth_every=2, kept=(1,),
)  # fmt: skip


@pytest.fixture(scope="module")
def images() -> torch.Tensor:
    return procedural_digits(40, torch.Generator().manual_seed(0))[0]


@pytest.fixture(scope="module")
def strokes(images: torch.Tensor) -> Strokes:
    return strokes_of(images)


def test_a_rendering_has_the_numbers_it_says(strokes: Strokes) -> None:
    drawn, numbers = rendering(strokes, TINY.real, torch.Generator().manual_seed(1))
    assert drawn.min() >= -1
    assert drawn.max() <= 1
    seen = (drawn + 1) / 2
    assert (slant(seen) / 0.41 - numbers[:, 0]).abs().mean() < 0.15
    assert ((stroke_width(seen) - 2.6) / 1.2 - numbers[:, 1]).abs().mean() < 0.2


def test_views_differ_from_draw_to_draw_and_follow_the_generator(strokes: Strokes) -> None:
    first, again = (view(strokes, TINY.wild, torch.Generator().manual_seed(2)) for _ in range(2))
    assert torch.equal(first, again)
    random = torch.Generator().manual_seed(2)
    view(strokes, TINY.wild, random)
    assert not torch.equal(first, view(strokes, TINY.wild, random))


def test_a_jolt_lets_the_gradient_through_and_keeps_an_empty_image_empty() -> None:
    fakes = torch.full((4, 1, 28, 28), -1.0, requires_grad=True)
    seen = jolted(fakes, torch.Generator().manual_seed(3))
    assert float(seen.detach().mean()) == pytest.approx(-1, abs=0.05)
    (slope,) = torch.autograd.grad(seen.sum(), fakes)
    assert slope[:, 0, 10:18, 10:18].abs().min() > 0


def test_the_contrast_is_least_where_pairs_agree_and_others_are_far() -> None:
    far = torch.eye(6)
    assert nt_xent(far, far, 0.05) < 1e-6
    # All alike: each has 2 n - 1 equal candidates.
    assert nt_xent(torch.ones(6, 3), torch.ones(6, 3), 0.3) == pytest.approx(math.log(11))
    assert nt_xent(far, far.roll(1, 0), 0.3) > nt_xent(far, far, 0.3)


def test_invariance_is_minus_the_mutual_information() -> None:
    sure = 50 * torch.eye(4).repeat(5, 1)
    assert invariance(sure, sure) == pytest.approx(-math.log(4), abs=1e-4)
    assert invariance(sure, torch.zeros(20, 4)) == pytest.approx(0, abs=1e-4)
    assert invariance(sure[:1].repeat(20, 1), sure[:1].repeat(20, 1)) == pytest.approx(0, abs=1e-4)


def test_clusters_are_found_and_those_near_a_border_are_not_believed() -> None:
    centres = torch.eye(10, 128)
    random = torch.Generator().manual_seed(4)
    points = centres.repeat(20, 1) + 0.02 * torch.randn(200, 128, generator=random)
    points[0] = (centres[0] + centres[1]) / 2
    labels, believed = clusters(points, TINY)
    assert all(len(labels[k::10][1:].unique()) == 1 for k in range(10))
    assert not believed[0]
    assert 165 <= int(believed.sum()) <= 175  # of 200, 85 %


def test_features_have_length_one_and_leave_the_mode(strokes: Strokes) -> None:
    trunk = Trunk().train()
    features = mean_features(trunk, strokes, TINY, torch.Generator().manual_seed(5))
    assert torch.allclose(features.norm(dim=1), torch.ones(40), atol=1e-5)
    assert trunk.training


class Seeing(nn.Module):
    """A stand-in for the kinds: logits by a fixed linear map."""

    def __init__(self) -> None:
        super().__init__()
        self.map = nn.Linear(784, 10)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.map(images.flatten(1))
        return logits


@pytest.mark.parametrize("teach", [True, False])
def test_a_game_moves_all_players_but_not_the_kinds(strokes: Strokes, teach: bool) -> None:
    players, kinds = new_players(TINY, training.seeded(0)), Seeing()
    before = {n: p.clone() for net in players.nets.values() for n, p in net.named_parameters()}
    frozen = kinds.map.weight.clone()
    steps = list(play(players, TINY, Reals(strokes, kinds, teach)))
    assert [step.number for step in steps] == [1, 2]
    assert all(math.isfinite(step.disc_loss + step.gen_loss) for step in steps)
    after = {n: p for net in players.nets.values() for n, p in net.named_parameters()}
    assert all(not torch.equal(before[name], after[name]) for name in before)
    assert torch.equal(kinds.map.weight, frozen)


def test_a_game_is_the_same_from_the_same_seed(strokes: Strokes) -> None:
    runs = []
    for _ in range(2):
        players, kinds = new_players(TINY, training.seeded(0)), Seeing()
        runs.append([s.disc_loss for s in play(players, TINY, Reals(strokes, kinds))])
    assert runs[0] == runs[1]


def test_categories_are_ordered_by_what_they_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    net = ConvGenerator(TINY.latent, 4)
    weight = net.get_parameter("net.0.weight").data
    columns = weight[:, TINY.noise : TINY.noise + 10].clone()
    draws = torch.tensor([3, 1, 4, 0, 5, 9, 2, 6, 8, 7])  # what category 0, 1, ... draws

    def seen(images: torch.Tensor, source: str) -> torch.Tensor:
        return draws[asked]

    latents = torch.Generator().manual_seed(0)
    torch.randn(3000, TINY.noise, generator=latents)
    asked = torch.randint(10, (3000,), generator=latents)
    monkeypatch.setattr("gancourse.infogan.measure.classify", seen)
    ordered(net, layout(TINY), "procedural")
    assert torch.equal(weight[:, TINY.noise : TINY.noise + 10], columns[:, draws.argsort()])


def test_merit_is_that_of_the_weakest_promise() -> None:
    good = {
        "accuracy": 0.99,
        "codes": {n: {n: {"effect": 3.2}} for n in ("slant", "width")},
        "keeps": {"slant": 0.98, "width": 0.97},
    }
    assert merit(good) == 0.97
    assert merit({**good, "accuracy": 0.4}) == 0.4
    weak = {"slant": {"slant": {"effect": 3.0}}, "width": {"width": {"effect": 0.3}}}
    assert merit({**good, "codes": weak}) == pytest.approx(0.1)


def test_wider_strokes_have_a_wider_range() -> None:
    assert recipe_for("mnist") == Recipe()
    assert recipe_for("offline").real.thick > Recipe().real.thick


@pytest.mark.slow
def test_the_whole_training_writes_weights_that_the_explorer_loads(
    images: torch.Tensor, tmp_path: Path
) -> None:
    labels = torch.zeros(40, dtype=torch.long)
    digits = Digits(images, labels, images.repeat(75, 1, 1, 1), labels.repeat(75), "mnist")
    said: list[str] = []
    make(tmp_path, digits, TINY, [0], twin_steps=1, say=said.append)
    assert said[0].startswith("seed 0: {'distance': ")
    for name in ("codes", "codes_twin"):
        card = read_card(tmp_path / f"{name}.json")
        assert card.space.codes == ("slant", "width")
        assert card.meaning
        assert load(tmp_path / f"{name}.safetensors").space == card.space
    assert load(tmp_path / "codes.safetensors").kept_steps() == (1, 2)
    assert load(tmp_path / "codes_twin.safetensors").kept_steps() == (1,)
