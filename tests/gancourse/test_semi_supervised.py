"""Semi-supervised trainings: draws of labels, moved images, both ways to learn, accuracy."""

import re
from dataclasses import replace

import pytest
import torch
from torch import Tensor, nn

from gancourse.data import Digits, load_digits
from gancourse.semi_supervised import (
    Few,
    Recipe,
    Recogniser,
    Rules,
    accuracy,
    few_labels,
    learn,
    moved,
    new_players,
    play,
)
from gancourse.training import Players, adversarial, seeded

SMALL = Recipe(noise=6, labelled=8, batch=8)


def real_or_fake(disc: Recogniser, lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
    """A loss that hears no labels; enough to see whether both players are trained."""
    assert not fake.requires_grad
    return adversarial.cross_entropy_disc(disc(unl), disc(fake))


def fooling(disc: Recogniser, unl: Tensor, fake: Tensor) -> Tensor:
    return adversarial.non_saturating_gen(disc(fake))


@pytest.fixture(scope="module")
def digits() -> Digits:
    return load_digits("offline")


def fresh(seed: int = 0) -> Players:
    torch.manual_seed(7)
    return new_players(Recogniser(11, width=8), SMALL, seed)


def test_few_labels_are_as_many_of_each_class(digits: Digits) -> None:
    few = few_labels(digits, 3, draw=5)
    assert few.labels.bincount().tolist() == [3] * 10
    assert few.images.shape == (30, 1, 28, 28)
    assert few.images.min() == -1
    assert torch.equal(few.images, few_labels(digits, 3, draw=5).images)
    assert not torch.equal(few.images, few_labels(digits, 3, draw=6).images)


def test_a_few_labels_carry_the_right_ones(digits: Digits) -> None:
    few, scaled = few_labels(digits, 2, draw=0), digits.scaled()
    for image, label in zip(few.images, few.labels, strict=True):
        same = (scaled == image).flatten(1).all(1)
        assert label in digits.labels[same]


def test_too_few_images_of_a_class_are_named(digits: Digits) -> None:
    with pytest.raises(ValueError, match="Fewer than 5000"):
        few_labels(digits, 5000, draw=0)


def test_one_class_alone_is_refused(digits: Digits) -> None:
    ones = digits.labels == 1
    alone = replace(digits, images=digits.images[ones], labels=digits.labels[ones])
    with pytest.raises(ValueError, match=r"Fewer than 10 .*\[0, 2, 3.*more images"):
        few_labels(alone, 10, draw=0)


def test_labels_must_be_as_many_as_images() -> None:
    with pytest.raises(ValueError, match="3 images but 2 labels"):
        Few(torch.zeros(3, 1, 28, 28), torch.zeros(2).long())


UNFIT = {
    "expected (n, 1, 28, 28): pad": torch.zeros(9, 1, 27, 27),
    "there is none": torch.zeros(0, 1, 28, 28),
    "nan or infinite": torch.full((9, 1, 28, 28), torch.nan),
    "0 to 255, expected [-1, 1]: scale": torch.arange(256.0)[:, None, None, None].expand(
        -1, 1, 28, 28
    ),
}


@pytest.mark.parametrize("words", UNFIT)
def test_unfit_images_are_refused_with_the_remedy(digits: Digits, words: str) -> None:
    few, images = few_labels(digits, 1, 0), UNFIT[words]
    labels = torch.zeros(len(images)).long()
    rules = Rules(real_or_fake, fooling)
    with pytest.raises(ValueError, match=f"unlabelled images: .*{re.escape(words)}"):
        play(fresh(), SMALL, few, images, rules, 1)
    with pytest.raises(ValueError, match=f"^labelled images: .*{re.escape(words)}"):
        learn(fresh(), SMALL, Few(images, labels), 1)


def test_labels_that_the_network_lacks_are_named(digits: Digits) -> None:
    few = few_labels(digits, 1, 0)
    with pytest.raises(ValueError, match="from 1 to 11, but the network has 11 outputs"):
        learn(fresh(), SMALL, Few(few.images, few.labels + 2 - (few.labels == 0).long()), 1)


def test_moved_images_keep_their_ink_and_move_apart() -> None:
    images = torch.full((64, 1, 9, 9), -1.0)
    images[:, 0, 4, 4] = 1
    found = moved(images, seeded(0), by=2)
    assert found.shape == images.shape
    assert (found == 1).flatten(1).sum(1).tolist() == [1] * 64
    rows = (found == 1).flatten(1).int().argmax(1) // 9
    assert set(rows.tolist()) == {2, 3, 4, 5, 6}


def test_nothing_but_black_comes_in_at_the_edges() -> None:
    found = moved(torch.ones(32, 1, 6, 6), seeded(1), by=1)
    assert set(found.unique().tolist()) == {-1.0, 1.0}


def test_play_trains_both_and_repeats_itself(digits: Digits) -> None:
    few, ends = few_labels(digits, 1, draw=0), []
    for _ in range(2):
        players = fresh()
        before = [p.clone() for name in ("gen", "disc") for p in players[name].parameters()]
        steps = list(play(players, SMALL, few, digits.scaled()[:50], RULES, 2))
        after = [p for name in ("gen", "disc") for p in players[name].parameters()]
        assert [step.number for step in steps] == [1, 2]
        # The head's bias moves too, but no convolution before a batch norm need.
        assert sum(not torch.equal(a, b) for a, b in zip(after, before, strict=True)) > 10
        ends.append([steps[-1].disc_loss, steps[-1].gen_loss])
    assert ends[0] == ends[1]


RULES = Rules(real_or_fake, fooling)


def test_learn_leaves_the_generator_alone(digits: Digits) -> None:
    players = fresh()
    before = [p.clone() for p in players["gen"].parameters()]
    losses = [s.disc_loss for s in learn(players, SMALL, few_labels(digits, 1, 0), 30)]
    assert losses[-1] < losses[0]
    assert all(map(torch.equal, before, players["gen"].parameters()))


def test_a_batch_has_the_labels_of_its_images() -> None:
    few = Few(torch.arange(5.0)[:, None, None, None], torch.arange(5))
    images, labels = few.batch(40, seeded(0))
    assert images.shape == (40, 1, 1, 1)
    assert torch.equal(images.flatten().long(), labels)


class Says(nn.Module):
    """Always the same eleven logits, the last the largest."""

    def __init__(self, digit: int) -> None:
        super().__init__()
        self.logits = nn.functional.one_hot(torch.tensor(digit), 11).float()
        self.logits[10] = 9

    def forward(self, images: Tensor) -> Tensor:
        assert images.min() >= -1
        return self.logits.expand(len(images), -1)


def test_accuracy_leaves_the_logit_behind_the_classes_out(digits: Digits) -> None:
    share = float((digits.held_out_labels == 4).double().mean())
    assert accuracy(Says(4), digits) == pytest.approx(share)
    first = float((digits.held_out_labels[:50] == 4).double().mean())
    assert accuracy(Says(4), digits, 50) == pytest.approx(first)


def test_features_stand_before_the_logits() -> None:
    net = Recogniser(10, width=12).eval()
    images = torch.zeros(3, 1, 28, 28)
    assert net.features(images).shape == (3, 12)
    assert torch.equal(net.head(net.features(images)), net(images))
