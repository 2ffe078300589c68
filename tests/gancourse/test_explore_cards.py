"""What the shipped generators' cards say, measured again on fewer pictures."""

import pytest

from gancourse import infogan
from gancourse.explore.cards import FIRST, available, card_of, pretrained
from gancourse.explore.codes.measure import keeps

FOUND = [name for name in available() if "accuracy" in card_of(name).measures]
MEASURED = [name for name in FOUND if "spreads" in card_of(name).measures]


def layout(name: str) -> infogan.Recipe:
    space = card_of(name).space
    return infogan.Recipe(space.noise, space.classes, len(space.codes))


def test_the_first_one_comes_first() -> None:
    assert available()[0] == FIRST in MEASURED


@pytest.mark.parametrize("name", FOUND)
def test_category_and_digit_agree_as_often_as_the_card_says(name: str) -> None:
    net, card = pretrained(name).net, card_of(name)
    found = infogan.measure_category(net, layout(name), card.source, n=600)
    # Of 600: four standard errors are at most .082.
    assert found.accuracy == pytest.approx(card.measures["accuracy"], abs=0.1)


@pytest.mark.parametrize("name", [name for name in MEASURED if not name.endswith("twin")])
def test_a_category_draws_the_digit_of_its_number(name: str) -> None:
    found = infogan.measure_category(pretrained(name).net, layout(name), card_of(name).source, 600)
    agrees = float((found.category == found.digit).double().mean())
    assert agrees == pytest.approx(found.accuracy, abs=0.02)


@pytest.mark.parametrize("name", MEASURED)
def test_codes_move_what_the_card_says_and_no_more(name: str) -> None:
    card = card_of(name)
    effects = infogan.measure_effects(
        pretrained(name).net, layout(name), card.measures["spreads"], sweeps=30
    )
    for own, said in zip(effects, card.measures["codes"].values(), strict=True):
        for ruler, effect in own.items():
            assert effect.change == pytest.approx(said[ruler]["effect"], abs=0.5)


@pytest.mark.parametrize("name", MEASURED)
def test_a_digit_stays_itself_as_often_as_the_card_says(name: str) -> None:
    card = card_of(name)
    for place, share in enumerate(card.measures["keeps"].values()):
        found = keeps(pretrained(name).net, layout(name), card.source, place, sweeps=60)
        assert found == pytest.approx(share, abs=0.15)
