"""Conditional trainings: latents, images for labels, both players' steps, the three numbers."""

import pytest
import torch
from torch import Tensor

from gancourse.conditional import (
    Lesson,
    Recipe,
    Rules,
    draw,
    examined,
    joined,
    measure,
    new_players,
    noises,
    play,
    settled,
    taught,
)
from gancourse.data import Digits, load_digits
from gancourse.nets import ConvDiscriminator, ConvGenerator
from gancourse.training import Players, evaluating
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen


def blind_disc_loss(disc, real: Tensor, y_real: Tensor, fake: Tensor, y_fake: Tensor) -> Tensor:
    """A loss that hears no labels; enough to see whether both players are trained."""
    return cross_entropy_disc(disc(real), disc(fake))


def blind_gen_loss(disc, fake: Tensor, y_fake: Tensor) -> Tensor:
    return non_saturating_gen(disc(fake))


BLIND = Rules(blind_disc_loss, blind_gen_loss)
SMALL = Recipe(noise=6, batch=16)


@pytest.fixture(scope="module")
def digits() -> Digits:
    return load_digits("offline")


def fresh(seed: int = 0) -> Players:
    torch.manual_seed(7)
    return new_players(ConvDiscriminator(width=4), SMALL, seed)


def test_joined_puts_the_one_hot_label_behind_the_noise() -> None:
    latents = joined(torch.full((2, 3), 0.5), torch.tensor([1, 0]), 4)
    assert latents.tolist() == [[0.5, 0.5, 0.5, 0, 1, 0, 0], [0.5, 0.5, 0.5, 1, 0, 0, 0]]


def test_noises_leave_the_global_state_alone() -> None:
    before = torch.get_rng_state()
    assert torch.equal(noises(3, 5, seed=1), noises(3, 5, seed=1))
    assert not torch.equal(noises(3, 5, seed=1), noises(3, 5, seed=2))
    assert torch.equal(torch.get_rng_state(), before)


def test_draw_hears_label_and_noise_and_leaves_the_mode() -> None:
    torch.manual_seed(0)
    gen = ConvGenerator(6 + 10, width=4).train()
    noise = noises(1, 6, seed=0).expand(10, -1)
    images = draw(gen, noise, torch.arange(10))
    assert images.shape == (10, 1, 28, 28)
    assert images.min() >= 0
    assert images.max() <= 1
    assert gen.training
    assert len({image.numpy().tobytes() for image in images}) == 10
    with evaluating(gen):
        expected = (gen(joined(noise, torch.arange(10), 10)) + 1) / 2
    torch.testing.assert_close(images, expected)


def test_both_players_learn_and_the_average_follows(digits: Digits) -> None:
    players = fresh()
    before = {name: part.clone() for name, part in players["gen"].state_dict().items()}
    head = players["disc"].head.weight.clone()
    steps = list(play(players, SMALL, digits, BLIND, steps=3))
    assert [step.number for step in steps] == [1, 2, 3]
    assert not torch.equal(players["gen"].net[0].weight, before["net.0.weight"])
    assert not torch.equal(players["disc"].head.weight, head)
    averaged = players.averages["gen"].module.net[0].weight
    assert not torch.equal(averaged, before["net.0.weight"])
    assert not torch.equal(averaged, players["gen"].net[0].weight)


def test_the_same_seed_trains_to_the_same_weights(digits: Digits) -> None:
    results = []
    for seed in (0, 0, 1):
        players = fresh(seed)
        list(play(players, SMALL, digits, BLIND, steps=2))
        results.append(players["gen"].net[0].weight)
    assert torch.equal(results[0], results[1])
    assert not torch.equal(results[0], results[2])


def test_the_losses_get_fakes_with_the_labels_they_were_drawn_for(digits: Digits) -> None:
    players, seen = fresh(), []

    def disc_loss(disc, real: Tensor, y_real: Tensor, fake: Tensor, y_fake: Tensor) -> Tensor:
        seen.append((y_real, fake.requires_grad, y_fake))
        match = (digits.scaled()[None] == real[:1, None]).flatten(2).all(2)[0]
        assert y_real[0] in digits.labels[match]
        return blind_disc_loss(disc, real, y_real, fake, y_fake)

    def gen_loss(disc, fake: Tensor, y_fake: Tensor) -> Tensor:
        assert fake.requires_grad
        assert torch.equal(y_fake, seen[-1][2])
        return blind_gen_loss(disc, fake, y_fake)

    list(play(players, SMALL, digits, Rules(disc_loss, gen_loss), steps=2))
    assert [carries for _, carries, _ in seen] == [False, False]
    assert not torch.equal(seen[0][2], seen[1][2])


def test_the_rate_falls_to_nothing() -> None:
    shares = [Recipe(steady=0.5).share_of_rate(step, 10) for step in range(1, 11)]
    assert shares[:5] == [1.0] * 5
    assert shares[5:] == pytest.approx([1.0, 0.8, 0.6, 0.4, 0.2])
    assert Recipe(steady=1.0).share_of_rate(10, 10) == 1.0


def test_settling_measures_the_averaged_weights_own_statistics(digits: Digits) -> None:
    players = fresh()
    list(play(players, SMALL, digits, BLIND, steps=2))
    before = players.averages["gen"].module.net[2].running_mean.clone()
    average = settled(players, SMALL)
    assert average is players.averages["gen"]
    assert not torch.equal(average.module.net[2].running_mean, before)


def test_real_digits_are_what_was_asked_for(digits: Digits) -> None:
    found = measure(digits.images[:3000], digits.labels[:3000], digits)
    assert found.accuracy > 0.97
    assert found.spread == pytest.approx(1, abs=0.25)
    assert found.confusion.diagonal().min() > 0.9
    torch.testing.assert_close(found.confusion.sum(1), torch.ones(10, dtype=torch.float64))


def test_wrong_labels_show_in_the_accuracy_alone(digits: Digits) -> None:
    images, labels = digits.images[:2000], digits.labels[:2000]
    right, wrong = measure(images, labels, digits), measure(images, (labels + 1) % 10, digits)
    assert wrong.accuracy < 0.05
    assert wrong.distance == pytest.approx(right.distance)
    assert wrong.confusion[0, 9] > 0.9  # asked for 0, which is what nines were labelled as
    assert wrong.confusion[9, 0] == pytest.approx(0, abs=0.05)


def test_one_image_a_label_has_no_spread(digits: Digits) -> None:
    first = torch.stack([digits.images[digits.labels == label][0] for label in range(10)])
    found = measure(first.repeat(200, 1, 1, 1), torch.arange(10).repeat(200), digits)
    assert found.accuracy >= 0.9
    assert found.spread == pytest.approx(0, abs=1e-6)


def test_too_few_images_are_refused(digits: Digits) -> None:
    with pytest.raises(ValueError, match="too few"):
        measure(digits.images[:100], digits.labels[:100], digits)


def test_a_taught_classifier_knows_what_it_was_shown(digits: Digits) -> None:
    real = Lesson(digits.images, digits.labels)
    upside_down = Lesson(digits.images, 9 - digits.labels)
    right = examined(taught([real], steps=40, seed=0), digits, 500)
    wrong = examined(taught([upside_down], steps=40, seed=0), digits, 500)
    assert right > 0.5
    assert wrong < 0.2


def test_lessons_share_each_batch_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def shifted(images: Tensor) -> Tensor:
        seen.append((images == 0).all((1, 2, 3)).sum().item())
        return images

    monkeypatch.setattr("gancourse.conditional.teaching.shifted", shifted)
    black = Lesson(torch.zeros(1, 1, 28, 28), torch.zeros(1, dtype=torch.int64))
    white = Lesson(torch.ones(500, 1, 28, 28), torch.ones(500, dtype=torch.int64))
    taught([black, white.first(400)], steps=3, seed=0)
    assert seen == [32, 32, 32]
