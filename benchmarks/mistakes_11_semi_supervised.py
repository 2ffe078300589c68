"""The table of wrong implementations of lab 11_semi_supervised.

    python benchmarks/mistakes_11_semi_supervised.py [SEED ...] [--data SOURCE] [--only WORD ...]

Short games with the labels of one draw: how many held-out digits are named rightly, how many are
taken for a fake, and the distance of the fakes to real digits.
"""

import argparse
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, log_softmax

from gancourse import metrics, training
from gancourse import semi_supervised as semi
from gancourse.data import Digits, load_digits

STEPS = 60
DiscLoss = Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]


def of_digit(logits: Tensor) -> Tensor:
    """log(1 - p(fake)) of each row (n, K + 1)."""
    return log_softmax(logits, 1)[:, :-1].logsumexp(1)


def unnamed(unl: Tensor, fake: Tensor) -> Tensor:
    """The two terms without a label."""
    return -of_digit(unl).mean() - log_softmax(fake, 1)[:, -1].mean()


def right(lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
    """K + 1 classes (Salimans et al. 2016, section 5)."""
    return cross_entropy(lab[:, :-1], y) + unnamed(unl, fake)


def wrong_order(lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
    """Unlabelled images in the fakes' place."""
    return right(lab, y, fake, unl)


def softmax_first(lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
    """Probabilities in the logits' place."""
    return right(lab.softmax(1), y, unl.softmax(1), fake.softmax(1))


def no_unlabelled(lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
    """Without the unlabelled images' term."""
    return cross_entropy(lab[:, :-1], y) - log_softmax(fake, 1)[:, -1].mean()


def over_all(lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
    """The labelled images' cross-entropy over all K + 1."""
    return cross_entropy(lab, y) + unnamed(unl, fake)


def fooling(disc: Any, unl: Tensor, fake: Tensor) -> Tensor:
    """The generator wants its fakes to be some digit."""
    return -of_digit(disc(fake)).mean()


def one_by_one(disc: Any, unl: Tensor, fake: Tensor) -> Tensor:
    """Feature matching with the mean after the square: each fake is drawn to a real image."""
    with torch.no_grad():
        goal = disc.features(unl)
    return (disc.features(fake) - goal).square().sum(1).mean()


def matching(disc: Any, unl: Tensor, fake: Tensor) -> Tensor:
    """Feature matching (Salimans et al. 2016, section 3.1)."""
    with torch.no_grad():
        goal = disc.features(unl).mean(0)
    return (disc.features(fake).mean(0) - goal).square().sum()


ROWS: dict[str, tuple[DiscLoss, Callable[[Any, Tensor, Tensor], Tensor]]] = {
    "none": (right, fooling),
    "wrong order": (wrong_order, fooling),
    "softmax first": (softmax_first, fooling),
    "no unlabelled term": (no_unlabelled, fooling),
    "cross-entropy over K + 1": (over_all, fooling),
    "none, feature matching": (right, matching),
    "features matched one by one": (right, one_by_one),
}


def rules(row: str) -> semi.Rules:
    """The row's two losses as rules."""
    d_loss, gen_loss = ROWS[row]

    def disc_loss(disc: Any, lab: Tensor, y: Tensor, unl: Tensor, fake: Tensor) -> Tensor:
        return d_loss(disc(lab), y, disc(unl), disc(fake))

    return semi.Rules(disc_loss, gen_loss)


def game(row: str, digits: Digits, seed: int) -> training.Players:
    """Play a row to its end."""
    recipe, few = semi.Recipe(), semi.few_labels(digits, 10, seed)
    torch.manual_seed(seed)
    players = semi.new_players(semi.Recogniser(11), recipe, seed)
    for _ in semi.play(players, recipe, few, digits.scaled(), rules(row), STEPS):
        pass
    return players


def measure(players: training.Players, digits: Digits) -> tuple[float, float, float]:
    """Named rightly, taken for fake, distance of the fakes."""
    noise = torch.randn(2000, semi.Recipe().noise, generator=training.seeded(0))
    with training.evaluating(players["gen"], players["disc"]):
        seen = players["disc"](2 * digits.held_out_images[:1000] - 1).argmax(1)
        fakes = (players["gen"](noise) + 1) / 2
    taken = float((seen == 10).double().mean())
    return semi.accuracy(players["disc"], digits), taken, metrics.digit_distance(fakes, digits)


def main() -> None:
    """Print a row for each seed and slip."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", nargs="*", type=int, default=[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--only", nargs="*", default=[""])
    args = parser.parse_args()
    digits = load_digits(args.data)
    for seed in args.seeds:
        for row in (row for row in ROWS if any(word in row for word in args.only)):
            named, taken, distance = measure(game(row, digits, seed), digits)
            print(f"{seed}  {row:30} {named:.3f}  {taken:.3f}  {distance:.0f}", flush=True)


if __name__ == "__main__":
    main()
