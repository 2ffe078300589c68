"""Wrong answers of the conditional digits and what comes out of them; prints the notebook's table.

    python benchmarks/mistakes_09_conditional_digits.py [SEED ...] [--data SOURCE] [--only WORD ...]

Each row trains as the notebook does, with one slip in it: cGANs for 560 steps, ACGANs for 700,
which takes both about the same time. It is measured on 3,000 images of the settled average: label
accuracy, accuracy under the best renaming of labels, Fréchet digit distance, spread within a
label. CPU seconds are those of the training alone, on one thread.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, one_hot

from gancourse.conditional import Recipe, Rules, draw, measure, new_players, noises, play, settled
from gancourse.data import Digits, load_digits
from gancourse.metrics import classify, hungarian_accuracy
from gancourse.nets import ConvBody, ConvDiscriminator
from gancourse.training.adversarial import cross_entropy_disc, non_saturating_gen

Planes: TypeAlias = Callable[[Tensor, Tensor], Tensor]
Classes: TypeAlias = Callable[[Tensor, Tensor], Tensor]


class TwoHeads(nn.Module):
    """Images (n, 1, 28, 28) -> source logits (n, 1) and class logits (n, 10)."""

    def __init__(self) -> None:
        super().__init__()
        self.body = ConvBody()
        self.source = nn.Linear(self.body.features, 1)
        self.classes = nn.Linear(self.body.features, 10)

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        features = self.body(images)
        return self.source(features), self.classes(features)


def planes(images: Tensor, labels: Tensor) -> Tensor:
    """The right join: images, then a plane a class."""
    flat = one_hot(labels, 10).to(images.dtype)[:, :, None, None]
    return torch.cat([images, flat.expand(-1, -1, *images.shape[2:])], dim=1)


def no_planes(images: Tensor, labels: Tensor) -> Tensor:
    """Ten empty planes, whatever the label."""
    return torch.cat([images, torch.zeros_like(images).expand(-1, 10, -1, -1)], dim=1)


def shuffled(labels: Tensor) -> Tensor:
    """The same labels in another order."""
    return labels[torch.randperm(len(labels))]


def told(join: Planes = planes, shown: Callable[[Tensor], Tensor] = lambda y: y) -> Rules:
    """A conditional GAN; `shown` changes the fakes' labels in the discriminator's step."""

    def disc_loss(disc: nn.Module, x: Tensor, y_x: Tensor, g: Tensor, y_g: Tensor) -> Tensor:
        return 2 * cross_entropy_disc(disc(join(x, y_x)), disc(join(g, shown(y_g))))

    def gen_loss(disc: nn.Module, g: Tensor, y_g: Tensor) -> Tensor:
        return non_saturating_gen(disc(join(g, y_g)))

    return Rules(disc_loss, gen_loss)


def auxiliary(
    real: float = 1.0,
    fake: float = 1.0,
    gen: float = 1.0,
    classes: Classes = cross_entropy,
    label: Callable[[Tensor], Tensor] = lambda y: y,
) -> Rules:
    """ACGAN with weights of its three class terms; `label` changes the real images' labels."""

    def disc_loss(disc: nn.Module, x: Tensor, y_x: Tensor, g: Tensor, y_g: Tensor) -> Tensor:
        (src_x, cls_x), (src_g, cls_g) = disc(x), disc(g)
        source = 2 * cross_entropy_disc(src_x, src_g)
        return source + real * classes(cls_x, label(y_x)) + fake * classes(cls_g, y_g)

    def gen_loss(disc: nn.Module, g: Tensor, y_g: Tensor) -> Tensor:
        src_g, cls_g = disc(g)
        return non_saturating_gen(src_g) + gen * classes(cls_g, y_g)

    return Rules(disc_loss, gen_loss)


def softmax_first(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy of probabilities where it expects logits."""
    return cross_entropy(logits.softmax(1), labels)


STEPS = {"cGAN": 560, "ACGAN": 700}
ONE_HEAD = partial(ConvDiscriminator, channels=11)
ROWS: dict[str, tuple[Callable[[], nn.Module], Rules]] = {
    "cGAN, right": (ONE_HEAD, told()),
    "ACGAN, right": (TwoHeads, auxiliary()),
    "cGAN, D blind to labels": (ONE_HEAD, told(no_planes)),
    "ACGAN, no class term for G": (TwoHeads, auxiliary(gen=0)),
    "ACGAN, real labels shuffled": (TwoHeads, auxiliary(label=shuffled)),
    "cGAN, fakes' labels shuffled": (ONE_HEAD, told(shown=shuffled)),
    "ACGAN, softmax first": (TwoHeads, auxiliary(classes=softmax_first)),
    "ACGAN, D's class term on real only": (TwoHeads, auxiliary(fake=0)),
}


def row(name: str, digits: Digits, seed: int) -> str:
    """Train one row and say what came out."""
    make, rules = ROWS[name]
    steps = STEPS["cGAN" if make is ONE_HEAD else "ACGAN"]
    torch.manual_seed(seed)
    recipe = Recipe()
    players = new_players(make(), recipe, seed)
    start = time.process_time()
    for _ in play(players, recipe, digits, rules, steps):
        pass
    seconds = time.process_time() - start
    labels = torch.arange(3000) % 10
    images = draw(settled(players, recipe), noises(3000, recipe.noise, seed + 1), labels)
    found = measure(images, labels, digits)
    renamed = hungarian_accuracy(labels, classify(images, digits.source))
    return (
        f"accuracy {found.accuracy:.3f}  renamed {renamed:.3f}  distance {found.distance:6.1f}  "
        f"spread {found.spread:.2f}  {seconds:5.1f} CPU s"
    )


def main() -> None:
    """Print every row for every seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=int, nargs="*", default=[0, 1, 2])
    parser.add_argument(
        "--only", nargs="+", default=[""], help="rows whose name holds one of these"
    )
    parser.add_argument("--data", choices=("auto", "mnist", "offline"), default="auto")
    args = parser.parse_args()
    torch.set_num_threads(1)
    digits = load_digits(args.data)
    for seed in args.seeds:
        for name in (name for name in ROWS if any(word in name for word in args.only)):
            print(f"{name:36} seed {seed}: {row(name, digits, seed)}", flush=True)


if __name__ == "__main__":
    main()
