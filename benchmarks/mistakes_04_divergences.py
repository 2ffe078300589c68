"""Wrong answers of the divergences lab and what comes out of them; prints the notebook's table.

    python benchmarks/mistakes_04_divergences.py

Each row exchanges one right function for a wrong one and measures what a learner would see.
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from gancourse.divergences import RaceRecipe, follow_race
from gancourse.training.adversarial import non_saturating_gen, saturating_gen, wasserstein_gen

SEEDS = (0, 1, 2)


def bell(x: Tensor, mean: float, spread: float) -> Tensor:
    """A normal density on the grid x, scaled to sum to 1."""
    height = torch.exp(-(((x - mean) / spread) ** 2) / 2)
    return height / height.sum()


def kl(p: Tensor, q: Tensor) -> Tensor:
    """KL with safe zeros; infinite where q = 0 < p."""
    happens = p > 0
    return (p * (torch.where(happens, p, 1.0).log() - torch.where(happens, q, 1.0).log())).sum()


def swapped_kl() -> str:
    """The mass between the bumps of the best single bell, right and with p and q exchanged."""
    x = torch.linspace(-4, 4, 321, dtype=torch.float64)
    target = (bell(x, -1.5, 0.4) + bell(x, 1.5, 0.4)) / 2
    bells = [bell(x, m, s) for m in torch.linspace(-2, 2, 41) for s in torch.linspace(0.2, 2.5, 47)]
    right = min(bells, key=lambda q: float(kl(target, q)))
    wrong = min(bells, key=lambda q: float(kl(q, target)))
    between = x.abs() < 0.5
    return f"mass between the bumps {wrong[between].sum():.2f} for {right[between].sum():.2f}"


def mixture_not_halved() -> str:
    """JS with m = p + q on disjoint and on equal distributions."""
    p, q = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0])
    far, same = (kl(p, p + q) + kl(q, p + q)) / 2, kl(p, p + p)
    return f"{far:.3f} for {math.log(2):.3f} when disjoint, {same:.3f} for 0 when equal"


def unsorted_pairs() -> str:
    """W1 of two samples of the same normal law, without sorting and with."""
    rng = torch.Generator().manual_seed(0)
    x, y = torch.randn(2, 1000, generator=rng)
    wrong, right = (x - y).abs().mean(), (x.sort().values - y.sort().values).abs().mean()
    return f"{wrong:.2f} for {right:.2f} between two samples of one law"


def raw_logarithm() -> str:
    """The least whole logit at which log(1 - sigmoid(l)) is infinite in float32."""
    logits = torch.arange(0, 101.0)
    values = torch.log(1 - torch.sigmoid(logits))
    first = int(logits[torch.isinf(values)][0])
    logit = torch.tensor(float(first), requires_grad=True)
    torch.log(1 - torch.sigmoid(logit)).backward()
    return f"-inf from logit {first} on, where the gradient is {float(logit.grad)}"


def wrong_half_nan() -> str:
    """The gradient of KL mended after the logarithm; the last outcome never happens."""
    p, q = torch.tensor([0.5, 0.5, 0.0]), torch.tensor([0.25, 0.75, 0.0]).requires_grad_()
    terms = p * (p / q).log()
    torch.where(p > 0, terms, torch.zeros(())).sum().backward()
    return f"gradient {[round(v, 2) for v in q.grad.tolist()]}"


def race_with(cost: Callable[[Tensor], Tensor], player: str = "discriminator") -> str:
    """W1 to the line and the length after a race, three seeds."""
    tracks = [follow_race(cost, RaceRecipe(player=player, seed=s)) for s in SEEDS]  # type: ignore[arg-type]
    return ", ".join(f"{t.distance():.3g} (length {t.segment.length:.3g})" for t in tracks)


def main() -> None:
    """Print every row."""
    torch.set_num_threads(1)
    print("KL with p and q exchanged:", swapped_kl())
    print("KL mended after the logarithm:", wrong_half_nan())
    print("JS whose mixture is not halved:", mixture_not_halved())
    print("W1 without sorting:", unsorted_pairs())
    print("saturating as log(1 - sigmoid):", raw_logarithm())
    print("right, non-saturating:", race_with(non_saturating_gen))
    print("non-saturating, wrong sign:", race_with(lambda x: -non_saturating_gen(x)))
    print("non-saturating, towards label 0:", race_with(lambda x: -saturating_gen(x)))
    print("right, critic:", race_with(wasserstein_gen, "critic"))
    print("critic's cost, wrong sign:", race_with(lambda x: x.mean(), "critic"))
    print("critic's cost, summed:", race_with(lambda x: -x.sum(), "critic"))


if __name__ == "__main__":
    main()
