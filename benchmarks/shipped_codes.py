"""What the shipped generators' codes are worth, side by side and by the same measures.

    python benchmarks/shipped_codes.py [--source mnist]

Draws 3,000 pictures and 200 sweeps a code from each generator whose card has codes and whose
source it is, and prints a row for each: distance, precision and recall, category against digit,
each code's effect on slant and width, and how often a digit stays the same while a code moves.
About a minute; MNIST must be there.
"""

import argparse

from gancourse import infogan
from gancourse.data import load_digits
from gancourse.explore.cards import available, card_of, pretrained
from gancourse.explore.codes.measure import measured
from gancourse.nets import ConvGenerator

HEADS = ("generator", "distance", "P / R", "accuracy", "code: slant, width (sd); same digit")


def row(name: str, source: str) -> list[str]:
    """The figures of one generator as text."""
    space, net = card_of(name).space, pretrained(name).net
    assert isinstance(net, ConvGenerator)
    layout = infogan.Recipe(space.noise, space.classes, len(space.codes))
    found = measured(net, layout, load_digits(source), space.codes)
    codes = [
        f"{code}: {own['slant']['effect']:+.2f}, {own['width']['effect']:+.2f}; "
        f"{found['keeps'][code]:.0%}"
        for code, own in found["codes"].items()
    ]
    sides = f"{found['precision']:.2f} / {found['recall']:.2f}"
    return [name, str(found["distance"]), sides, f"{found['accuracy']:.3f}", ", ".join(codes)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", default="mnist", choices=("mnist", "offline"))
    source = parser.parse_args().source
    print("| " + " | ".join(HEADS) + " |\n|" + " --- |" * len(HEADS))
    for name in available():
        if card_of(name).source == source and card_of(name).space.codes:
            print("| " + " | ".join(row(name, source)) + " |", flush=True)


if __name__ == "__main__":
    main()
