"""Translations without pairs: domains, known changes, networks, the game, the measures."""

import pytest
import torch
from torch import Tensor, nn

from gancourse.cyclegan import (
    INVERTED,
    MOSAIC,
    ROTATED,
    Change,
    Domain,
    Pair,
    PatchDiscriminator,
    Recipe,
    Translator,
    WholeTranslator,
    changed_pair,
    cycle_error,
    different,
    new_players,
    noisy_cycle_error,
    picture_error,
    play,
    read_rightly,
    translated,
    written_pair,
)
from gancourse.data import Digits, load_digits
from gancourse.training import Players, adversarial, seeded

SMALL = Recipe(batch=3, width=4, blocks=1, disc_width=4)


@pytest.fixture(scope="module")
def digits() -> Digits:
    return load_digits("offline")


@pytest.fixture(scope="module")
def pair(digits: Digits) -> Pair:
    return changed_pair(digits, INVERTED)


@pytest.mark.parametrize("change", [INVERTED, ROTATED])
def test_a_change_is_undone(change: Change) -> None:
    images = torch.rand(2, 1, 8, 8, generator=seeded(0))
    assert torch.equal(change.back(change.there(images)), images)
    assert not torch.equal(change.there(images), images)


def test_a_quarter_turn_is_to_the_left() -> None:
    top = torch.zeros(1, 1, 4, 4)
    top[..., 0, :] = 1
    assert ROTATED.there(top)[..., :, 0].tolist() == [[[1.0] * 4]]


def test_a_mosaic_keeps_the_means_of_its_squares() -> None:
    images = torch.rand(2, 1, 8, 12, generator=seeded(0))
    found = MOSAIC.there(images)
    assert found.shape == images.shape
    assert torch.allclose(found[..., :4, 4:8], images[..., :4, 4:8].mean((2, 3), keepdim=True))
    assert torch.allclose(MOSAIC.there(found), found)


def test_no_picture_is_in_both_heaps(digits: Digits, pair: Pair) -> None:
    scaled = digits.scaled()
    assert torch.equal(pair.A.images, scaled[: len(scaled) // 2])
    assert torch.equal(pair.B.images, -scaled[len(scaled) // 2 :])
    assert torch.equal(pair.B.plain(pair.B.held_out) / 2 + 0.5, digits.held_out_images[1500:])
    assert torch.equal(pair.B.held_out_labels, digits.held_out_labels[1500:])


def test_the_right_translation_is_read_rightly(pair: Pair) -> None:
    images, labels = pair.A.held_out[:200], pair.A.held_out_labels[:200]
    assert read_rightly(-images, labels, pair.B) > 0.9
    assert read_rightly(images, labels, pair.B) < 0.4
    assert read_rightly(-images, (labels + 1) % 10, pair.B) < 0.1
    assert pair.truth is not None
    assert torch.equal(pair.truth(images), -images)


def test_another_hand_has_its_own_classifier(digits: Digits, monkeypatch) -> None:
    monkeypatch.setenv("GANCOURSE_QUICK", "1")
    hands = written_pair(digits)
    assert hands.truth is None
    assert hands.A.source == "offline"
    assert read_rightly(hands.B.held_out[:100], hands.B.held_out_labels[:100], hands.B) > 0.9


BAD = {
    "no picture": torch.zeros(0, 1, 8, 8),
    "10 x 8": torch.zeros(2, 1, 10, 8),
    "nan": torch.full((2, 1, 8, 8), torch.nan),
    "expected": torch.zeros(2, 8, 8),
    "-1, 1": torch.full((2, 1, 8, 8), 255.0),
}


@pytest.mark.parametrize("word", BAD)
def test_unfit_pictures_are_refused_in_words(word: str) -> None:
    fine, labels = torch.zeros(2, 1, 8, 8), torch.zeros(2).long()
    with pytest.raises(ValueError, match=word):
        Domain("cats", BAD[word], fine, labels, "mnist")
    with pytest.raises(ValueError, match="cats"):
        Domain("cats", fine, BAD[word], labels, "mnist")


def test_domains_of_two_shapes_are_no_pair() -> None:
    labels = torch.zeros(2).long()
    one, other = (
        Domain(name, *(torch.zeros(2, 1, side, 8) for _ in range(2)), labels, "mnist")
        for name, side in (("cats", 8), ("dogs", 12))
    )
    with pytest.raises(ValueError, match=r"cats: pictures of \(1, 8, 8\), dogs: .*resize"):
        Pair(one, other)


def test_networks_keep_and_quarter_the_sides() -> None:
    images = torch.zeros(2, 3, 16, 12)
    assert Translator(4, 1, 3)(images).shape == images.shape
    assert WholeTranslator(5, 12)(images[:, :1, :12]).shape == (2, 1, 12, 12)
    assert PatchDiscriminator(4, 3)(images).shape == (2, 1, 4, 3)


@pytest.mark.parametrize("net", [Translator(4), PatchDiscriminator(4)])
def test_a_picture_does_not_change_its_neighbours(net: nn.Module) -> None:
    images = torch.rand(3, 1, 8, 8, generator=seeded(0))
    assert torch.allclose(net(images)[:1], net(images[:1]), atol=1e-5)


def turn(players: Players, real_A: Tensor, real_B: Tensor) -> tuple[Tensor, Tensor]:
    """A loss that every network takes part in."""
    fake_B, fake_A = players["G_AB"](real_A), players["G_BA"](real_B)
    scores = players["D_B"](fake_B), players["D_A"](fake_A)
    gen_loss = players.descend(sum(map(adversarial.least_squares_gen, scores)), "gen")
    scores = players["D_B"](fake_B.detach()), players["D_A"](fake_A.detach())
    return gen_loss, players.descend(sum(x.square().mean() for x in scores), "disc")


@pytest.mark.parametrize("recipe", [SMALL, Recipe(batch=3, whole=5, disc_width=4)])
def test_play_trains_all_four_and_repeats_itself(pair: Pair, recipe: Recipe) -> None:
    ends = []
    for _ in range(2):
        players = new_players(recipe, seed=0)
        before = {name: next(net.parameters()).clone() for name, net in players.nets.items()}
        steps = list(play(players, recipe, pair, turn, 2))
        assert [step.number for step in steps] == [1, 2]
        for name, old in before.items():
            assert not torch.equal(old, next(players[name].parameters())), name
        ends.append((steps[-1].gen_loss, steps[-1].disc_loss))
    assert ends[0] == ends[1]


def test_a_cycle_that_does_nothing_is_perfect_until_it_is_disturbed() -> None:
    images = torch.rand(300, 1, 8, 8, generator=seeded(0))
    idle = nn.Identity()
    assert torch.equal(translated(idle, images), images)
    assert cycle_error(idle, idle, images) == 0
    found = noisy_cycle_error(idle, idle, images, 0.5, seeded(1))
    assert found == pytest.approx(0.5 * (2 / torch.pi) ** 0.5, rel=0.05)


def test_different_counts_what_is_left_of_the_differences() -> None:
    images = torch.rand(20, 1, 8, 8, generator=seeded(0))
    assert different(-images, images) == pytest.approx(1)
    assert different(images[:1].expand_as(images), images) == 0
    assert picture_error(images, -images) == pytest.approx(2 * float(images.mean()))
