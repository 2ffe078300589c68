"""Pictures in pairs: what is refused, what is taken away, trainings, measures, the easel."""

import math

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import l1_loss

from gancourse import pix2pix as p2p
from gancourse.data import Digits, load_digits
from gancourse.nets import parameter_count
from gancourse.pix2pix.easel import Easel
from gancourse.training import Players, seeded


class Patches(nn.Module):
    """A discriminator of patches: two layers that halve the size, lazy in its inputs."""

    def __init__(self) -> None:
        super().__init__()
        self.net = nn.Sequential(nn.LazyConv2d(4, 4, 2, 1), nn.Conv2d(4, 1, 4, 2, 1))

    def forward(self, cond: Tensor, image: Tensor) -> Tensor:
        logits: Tensor = self.net(torch.cat([cond, image], 1))
        return logits


@pytest.fixture(scope="module")
def digits() -> Digits:
    return load_digits("offline")


def pictures(n: int, side: int = 32, channels: int = 1) -> Tensor:
    return torch.rand(n, channels, side, side, generator=seeded(0)) * 2 - 1


@pytest.mark.parametrize(
    ("cond", "target", "words"),
    [
        (pictures(3), pictures(4), "no pairs"),
        (pictures(2, 28), pictures(2, 28), "divisible by 8"),
        (pictures(2, 33), pictures(2, 33), "33 x 33"),
        (pictures(2, 0), pictures(2, 0), "divisible by 8"),
        (pictures(2), pictures(2, 16), "one size"),
        (pictures(2) * math.nan, pictures(2), "cond holds NaN"),
        (pictures(2), pictures(2) / 0, "target holds NaN or infinity"),
        (pictures(2), pictures(2) * 255, "expected -1 to 1"),
        (pictures(2)[:, 0], pictures(2), "float pictures"),
        (pictures(2).byte(), pictures(2), "uint8"),
    ],
)
def test_what_is_no_pair_is_refused_in_words(cond: Tensor, target: Tensor, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        p2p.check_pair(cond, target)
    with pytest.raises(ValueError, match=words):
        p2p.Pairs(cond, target, torch.zeros(len(cond)).long())


def test_labels_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="2 pairs but 3 labels"):
        p2p.Pairs(pictures(2), pictures(2), torch.zeros(3).long())


def test_a_batch_keeps_pairs_together() -> None:
    target = pictures(9)
    pairs = p2p.Pairs(target / 2, target, torch.arange(9))
    cond, drawn = pairs.batch(20, seeded(1))
    assert torch.equal(cond, drawn / 2)
    assert not torch.equal(drawn, pairs.batch(20, seeded(2))[1])


def test_a_framed_digit_comes_back(digits: Digits) -> None:
    images = digits.images[:5]
    framed = p2p.framed(images)
    assert framed.shape == (5, 1, 32, 32)
    assert (framed[..., 0] == -1).all()
    assert torch.allclose(p2p.as_digits(framed), images, atol=1e-6)


def test_an_outline_is_the_rim_of_the_ink() -> None:
    square = torch.full((1, 1, 8, 8), -1.0)
    square[..., 2:6, 2:6] = 1
    rim = p2p.outline(square)
    assert (rim > 0).sum() == 12
    assert (rim[..., 3:5, 3:5] == -1).all()


def test_tints_are_inks_at_random_and_black_stays_black() -> None:
    white = torch.ones(300, 1, 8, 8)
    inks = (p2p.tinted(white, seeded(0))[:, :, 0, 0] + 1) / 2
    assert set(inks.argmax(1).tolist()) == {0, 1, 2}
    assert torch.allclose(inks.amax(1), torch.ones(300))
    assert (p2p.tinted(-white, seeded(0)) == -1).all()
    assert torch.allclose(
        p2p.saturation(2 * inks[:, :, None, None].expand(-1, -1, 8, 8) - 1, white),
        torch.tensor(0.8),
    )


def test_a_training_moves_both_players_and_is_told_its_turn() -> None:
    pairs = p2p.Pairs(pictures(6), pictures(6).flip(0), torch.zeros(6).long())
    players = p2p.new_players(
        {"gen": nn.LazyConv2d(1, 3, padding=1), "disc": Patches()}, pairs, p2p.Recipe(batch=4), 0
    )
    before = {name: [p.clone() for p in net.parameters()] for name, net in players.nets.items()}

    def turn(players: Players, cond: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        fake = players["gen"](cond)
        disc_loss = players.descend(players["disc"](cond, fake.detach()).mean(), "disc")
        return disc_loss, players.descend(l1_loss(fake, target), "gen")

    steps = list(p2p.play(players, p2p.Recipe(batch=4), pairs, turn, 3))
    assert [step.number for step in steps] == [1, 2, 3]
    for name, net in players.nets.items():
        assert any(
            not torch.equal(a, b) for a, b in zip(before[name], net.parameters(), strict=True)
        )


def test_measures_of_the_targets_themselves_are_best(digits: Digits) -> None:
    pairs = p2p.make_pairs(digits.held_out_images[:300], digits.held_out_labels[:300], p2p.outline)
    best, rims = (p2p.measure(made, pairs, digits) for made in (pairs.target, pairs.cond))
    assert best.l1 == 0
    assert best.blur == 0
    assert best.accuracy > 0.9 > rims.accuracy
    assert best.distance < rims.distance
    with pytest.raises(ValueError, match="one made picture for each"):
        p2p.measure(pairs.target[:3], pairs, digits)


def test_translating_refuses_what_the_network_cannot_halve() -> None:
    net = nn.Conv2d(1, 1, 3, padding=1)
    assert p2p.translate(net, pictures(3)).shape == (3, 1, 32, 32)
    with pytest.raises(ValueError, match="28 x 28"):
        p2p.translate(net, pictures(3, 28))


def test_a_patch_is_what_its_logit_sees() -> None:
    torch.manual_seed(0)
    disc, (cond, image) = Patches(), torch.randn(2, 1, 1, 32, 32)
    assert p2p.field(disc, cond, image, 4, 3) == (13, 9, 23, 19)  # (4 - 1) * 2 + 4 pixels a side
    assert p2p.field(disc, cond, image, 0, 0) == (0, 0, 7, 7)
    assert int(p2p.seen_by(disc, cond, image, 4, 3).sum()) == 100


def test_multiplications_are_counted() -> None:
    net = nn.Conv2d(2, 3, 4, 2, 1)
    assert p2p.multiply_adds(net, torch.zeros(1, 2, 8, 8)) == 4 * 4 * 2 * 3 * 16
    assert parameter_count(net) == 4 * 4 * 2 * 3 + 3


def test_an_easel_answers_while_it_is_drawn_on() -> None:
    easel = Easel(
        -torch.ones(1, 1, 32, 32), {"same": lambda x: x, "ink": lambda x: p2p.tinted(x, seeded(0))}
    )
    assert easel.live
    assert easel.titles == ["same", "ink"]
    assert set(easel.panels) == {0}
    easel.cells = [1] + [0] * 1023
    assert len(easel.panels) == 2 * 32 * 32 * 3
    assert easel.panels[:6] == bytes([255, 255, 255, 0, 0, 0])
    assert sorted(easel.panels[3072:3075]) == [51, 51, 255]
    assert easel.answered()["same"].equal(easel.drawing())
