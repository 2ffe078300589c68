"""The page with what the explorer shows first, and beside it its twin or lab 10's InfoGAN.

What it says comes from their model cards.
"""

from gancourse.explore.cards import FIRST, Card, card_of, pretrained
from gancourse.explore.page.build import Exhibit, page_html
from gancourse.nets import ConvGenerator

BESIDE = {
    "codes_twin": "its twin, trained without the codes' term",
    "infogan": "the paper's recipe alone (lab 10, its categories in no order)",
}
NAMES = (FIRST, *BESIDE)


def shipped_page() -> str:
    """The one file."""
    return page_html([_exhibit(name) for name in NAMES])


def _exhibit(name: str) -> Exhibit:
    card, subject = card_of(name), pretrained(name)
    net = subject.net
    assert isinstance(net, ConvGenerator)
    first, second = (f"{code.capitalize()} ({card.note(code)})" for code in card.space.codes)
    return Exhibit(
        net=net,
        noise=card.space.noise,
        classes=card.space.classes,
        code_titles=(first, second),
        credit=f"trained on 7,000 digits of MNIST, {runs(card)}",
        facts=_facts(card),
        meaning=card.meaning,
        beside=BESIDE.get(name, card.title),
        steps=subject.steps,
        earlier=subject.earlier,
    )


def runs(card: Card) -> str:
    """Of how many runs it is the best, in words."""
    return "one run" if card.best_of == 1 else f"the best of {card.best_of} runs"


def _facts(card: Card) -> str:
    measures = card.measures
    return (
        f"Fréchet digit distance {measures['distance']:.0f} (real digits against real ones: about "
        f"1). Category and digit share {measures['information']:.2f} of their information, where 1 "
        f"is all and 0 nothing. {_kept(card)}The effect of a code is how far it moves slant or "
        "stroke width from one end of its range to the other, in standard deviations among real "
        f"digits; below {card.threshold:g} it is called not visible."
    )


def _kept(card: Card) -> str:
    """How often a digit stays itself while a code moves, where that was measured."""
    shares = card.measures.get("keeps", {})
    told = " and ".join(f"{share:.0%} ({code})" for code, share in shares.items())
    return f"The digit stays the same throughout in {told} of 200 sweeps. " if told else ""
