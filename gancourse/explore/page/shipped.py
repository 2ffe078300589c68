"""The page with the shipped InfoGAN and its twin; what it says comes from their model cards."""

from gancourse.explore.cards import Card, card_of, pretrained
from gancourse.explore.page.build import Exhibit, page_html
from gancourse.nets import ConvGenerator

NAMES = ("infogan", "infogan_twin")


def shipped_page() -> str:
    """The one file."""
    return page_html([_exhibit(name) for name in NAMES])


def _exhibit(name: str) -> Exhibit:
    card, net = card_of(name), pretrained(name).net
    assert isinstance(net, ConvGenerator)
    first, second = (f"{code.capitalize()} ({card.note(code)})" for code in card.space.codes)
    return Exhibit(
        net=net,
        noise=card.space.noise,
        classes=card.space.classes,
        code_titles=(first, second),
        credit=f"trained on 7,000 digits of MNIST, the best of {card.best_of} runs",
        facts=_facts(card),
    )


def _facts(card: Card) -> str:
    measures = card.measures
    return (
        f"Fréchet digit distance {measures['distance']:.0f} (real digits against real ones: about "
        f"1). Category and digit share {measures['information']:.2f} of their information, where 1 "
        "is all and 0 nothing. The effect of a code is how far it moves slant or stroke width from "
        "one end of its range to the other, in standard deviations among real digits; below "
        f"{card.threshold:g} it is called not visible."
    )
