"""What the shipped generators' codes are worth, side by side and by the same measures.

    python benchmarks/shipped_codes.py [--source mnist] [--before REVISION]

Draws 3,000 pictures and 200 sweeps a code from each generator whose card has codes and whose
source it is, and prints a row for each: distance, precision and recall, category against digit,
each code's effect on slant and width, and how often a digit stays the same while a code moves.
With a revision of git the generators that were shipped then are drawn from the same latents and
stand below, those left out that are still the same. About a minute; the digits must be there.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import torch

from gancourse import infogan
from gancourse.course_root import find_root
from gancourse.data import load_digits
from gancourse.explore.cards import available, card_of, load, pretrained, read_card
from gancourse.explore.codes.measure import measured
from gancourse.explore.subject import Subject
from gancourse.nets import ConvGenerator

HEADS = ("generator", "distance", "P / R", "accuracy", "code: slant, width (sd); same digit")
WEIGHTS = "gancourse/explore/weights"


def row(name: str, subject: Subject, source: str) -> list[str]:
    """The figures of one generator as text."""
    space, net = subject.space, subject.net
    assert isinstance(net, ConvGenerator)
    layout = infogan.Recipe(space.noise, space.classes, len(space.codes))
    found = measured(net, layout, load_digits(source), space.codes)
    codes = [
        f"{code}: {own['slant']['effect']:+.2f}, {own['width']['effect']:+.2f}; "
        f"{found['keeps'][code]:.1%}"
        for code, own in found["codes"].items()
    ]
    sides = f"{found['precision']:.2f} / {found['recall']:.2f}"
    return [name, str(found["distance"]), sides, f"{found['accuracy']:.3f}", ", ".join(codes)]


def now(source: str) -> Iterator[tuple[str, Subject]]:
    """The generators that are shipped."""
    for name in available():
        if card_of(name).source == source and card_of(name).space.codes:
            yield name, pretrained(name)


def then(source: str, revision: str) -> Iterator[tuple[str, Subject]]:
    """Those that were shipped at a revision, and are others now."""
    root = find_root()
    with tempfile.TemporaryDirectory() as folder:
        for path in _git(root, "ls-tree", "--name-only", revision, f"{WEIGHTS}/").decode().split():
            if Path(path).suffix in (".json", ".safetensors"):
                content = _git(root, "show", f"{revision}:{path}")
                (Path(folder) / Path(path).name).write_bytes(content)
        for file in sorted(Path(folder).glob("*.safetensors")):
            card, subject = read_card(file.with_suffix(".json")), load(file)
            if card.source == source and card.space.codes and not _still(card.name, subject):
                yield f"{card.name} at {revision}", subject


def _still(name: str, subject: Subject) -> bool:
    """Whether the generator that is shipped under this name is the very same."""
    if name not in available():
        return False
    old, new = subject.net.state_dict(), pretrained(name).net.state_dict()
    return old.keys() == new.keys() and all(torch.equal(old[key], new[key]) for key in old)


def _git(root: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", default="mnist", choices=("mnist", "offline"))
    parser.add_argument("--before", help="a revision of git")
    args = parser.parse_args()
    torch.set_num_threads(1)
    print("| " + " | ".join(HEADS) + " |\n|" + " --- |" * len(HEADS))
    shown = [now(args.source), then(args.source, args.before) if args.before else ()]
    for name, subject in (pair for group in shown for pair in group):
        print("| " + " | ".join(row(name, subject, args.source)) + " |", flush=True)


if __name__ == "__main__":
    main()
