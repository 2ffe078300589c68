"""Wrong answers of the InfoGAN lab and what comes out of them; prints the notebook's table.

    python benchmarks/mistakes_10_infogan.py [SEED ...] [--data mnist] [--only WORD]

Each row trains once by the lab's recipe with one slip in it. On 3,000 fakes of the averaged
generator: mutual information and Hungarian accuracy of category and digit, Fréchet digit
distance, what Q reads, and the largest effect that a code has on slant and on stroke width. CPU
seconds are those of the training alone, on one thread.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, nll_loss, one_hot

from gancourse import infogan, training
from gancourse.data import Digits, load_digits
from gancourse.metrics import digit_distance

RIGHT = infogan.Recipe()


class Heads(nn.Module):
    """The lab's heads: features (n, in_features) to source, category logits, mean, log-variance."""

    def __init__(self, in_features: int, n_cat: int, n_cont: int) -> None:
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.reader = nn.Sequential(nn.Linear(in_features, 64), nn.LeakyReLU(0.2))
        self.category = nn.Linear(64, n_cat)
        self.mu, self.logvar = nn.Linear(64, n_cont), nn.Linear(64, n_cont)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """features: (n, in_features)."""
        read = self.reader(features)
        return self.source(features), self.category(read), self.mu(read), self.logvar(read)


def sample_code(n: int, z_dim: int, n_cat: int, n_cont: int) -> tuple[Tensor, Tensor, Tensor]:
    """The right draw, in the lab's order, so that a seed gives the lab's own run."""
    return completed(torch.randn(n, z_dim), torch.randint(n_cat, (n,)), n_cat, n_cont)


def completed(
    noise: Tensor, category: Tensor, n_cat: int, n_cont: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Codes drawn to noise (n, z_dim) and categories (n,), and all three joined."""
    codes = 2 * torch.rand(len(noise), n_cont) - 1
    return torch.cat([noise, one_hot(category, n_cat).float(), codes], 1), category, codes


def labels_as_category(labels: Tensor) -> infogan.SampleCode:
    """Categories are the true labels of random real images, as some published code has it."""

    def sample(n: int, z_dim: int, n_cat: int, n_cont: int) -> tuple[Tensor, Tensor, Tensor]:
        chosen = labels[torch.randint(len(labels), (n,))]
        return completed(torch.randn(n, z_dim), chosen, n_cat, n_cont)

    return sample


def drawn_twice(n: int, z_dim: int, n_cat: int, n_cont: int) -> tuple[Tensor, Tensor, Tensor]:
    """The codes that come back are others than those in the latent."""
    latent, _, _ = sample_code(n, z_dim, n_cat, n_cont)
    return latent, *sample_code(n, z_dim, n_cat, n_cont)[1:]


def likelihood(mu: Tensor, logvar: Tensor, cont: Tensor) -> Tensor:
    """Gaussian, summed over codes, without its constant."""
    return (0.5 * (logvar + (cont - mu) ** 2 * torch.exp(-logvar))).sum(1).mean()


def right_loss(
    logits: Tensor, idx: Tensor, mu: Tensor, logvar: Tensor, cont: Tensor, a: float, b: float
) -> Tensor:
    """The right information loss."""
    return a * cross_entropy(logits, idx) + b * likelihood(mu, logvar, cont)


def squared_error(
    logits: Tensor, idx: Tensor, mu: Tensor, logvar: Tensor, cont: Tensor, a: float, b: float
) -> Tensor:
    """The codes by squared error; the log-variance is left out."""
    return a * cross_entropy(logits, idx) + b * ((cont - mu) ** 2).sum(1).mean()


def without_logarithm(
    logits: Tensor, idx: Tensor, mu: Tensor, logvar: Tensor, cont: Tensor, a: float, b: float
) -> Tensor:
    """A softmax goes into NLLLoss, which expects log-probabilities."""
    return a * nll_loss(logits.softmax(1), idx) + b * likelihood(mu, logvar, cont)


def softmax_twice(
    logits: Tensor, idx: Tensor, mu: Tensor, logvar: Tensor, cont: Tensor, a: float, b: float
) -> Tensor:
    """A softmax goes into the cross-entropy, which has its own."""
    return a * cross_entropy(logits.softmax(1), idx) + b * likelihood(mu, logvar, cont)


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    recipe: infogan.Recipe = RIGHT
    loss: infogan.InformationLoss = right_loss
    sample: Callable[[Tensor], infogan.SampleCode] = lambda labels: sample_code


ROWS = {
    "right": Row(),
    "twin: term trains Q only": Row(replace(RIGHT, teach_generator=False)),
    "no information term at all": Row(replace(RIGHT, lam_cat=0.0, lam_cont=0.0)),
    "softmax into NLLLoss": Row(loss=without_logarithm),
    "softmax before cross-entropy": Row(loss=softmax_twice),
    "squared error": Row(loss=squared_error),
    "true labels as category": Row(sample=labels_as_category),
    "codes drawn twice": Row(sample=lambda labels: drawn_twice),
    "an optimiser apart": Row(replace(RIGHT, apart=True)),
    "no noise on what Q reads": Row(replace(RIGHT, blur=0.0)),
    "apart, and trains the body too": Row(replace(RIGHT, teach_body=True, apart=True)),
    "as published": Row(
        replace(RIGHT, blur=0.0, category_scale=1.0, code_scale=1.0, teach_body=True, apart=True)
    ),
}


def measured(name: str, row: Row, digits: Digits, seed: int) -> str:
    """Train and measure one row."""
    players = infogan.new_players(row.recipe, Heads, training.seeded(seed))
    rules = infogan.Rules(row.sample(digits.labels), row.loss)
    start = time.process_time()
    for _ in infogan.play(players, row.recipe, digits.scaled(), rules):
        pass
    seconds = time.process_time() - start
    found = described(players, row.recipe, digits)
    return f"{name:<30} seed {seed}: {found}, {seconds:.0f} CPU s"


def described(players: training.Players, recipe: infogan.Recipe, digits: Digits) -> str:
    """All the numbers of one run."""
    gen = infogan.settled(players, recipe)
    found = infogan.measure_category(gen, recipe, digits.source)
    read = infogan.measure_reading(players, recipe)
    clean = infogan.measure_reading(players, recipe, blur=0.0)
    effects = infogan.measure_effects(
        gen, recipe, infogan.real_spreads(digits.held_out_images[:500])
    )
    latents = infogan.random_latents(recipe, 3000, torch.Generator().manual_seed(1))[0]
    distance = digit_distance(infogan.drawn_images(gen, latents), digits)
    largest = {
        ruler: max((code[ruler] for code in effects), key=lambda effect: abs(effect.change))
        for ruler in ("slant", "width")
    }
    words = ", ".join(f"{k} {e.correlation:+.2f}/{e.change:+.2f}" for k, e in largest.items())
    return (
        f"information {found.information:.3f}, Hungarian {found.accuracy:.2f}, "
        f"digits {found.digits}, distance {distance:.0f}, Q {read.accuracy:.2f} "
        f"(clean {clean.accuracy:.2f}), R2 {min(read.r2):.2f} {max(read.r2):.2f}, {words}"
    )


def main() -> None:
    """Print every row for every seed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", type=int, nargs="*", default=[0, 1, 2])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--only", default="", help="rows whose name begins with this")
    args = parser.parse_args()
    torch.set_num_threads(1)
    digits = load_digits(args.data)
    for seed in args.seeds:
        for name, row in ROWS.items():
            if name.startswith(args.only):
                print(measured(name, row, digits, seed), flush=True)


if __name__ == "__main__":
    main()
