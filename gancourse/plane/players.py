"""Small players for the plane: a plain MLP, ways to feed it noise, and the whole-batch reader."""

import math
from itertools import pairwise
from typing import Literal, get_args

import torch
from torch import Tensor, nn

Feeding = Literal["first layer", "last layer", "additive", "multiplicative", "concatenated"]
FEEDINGS: tuple[Feeding, ...] = get_args(Feeding)


def mlp(inputs: int, outputs: int, width: int = 64, depth: int = 3, seed: int = 0) -> nn.Sequential:
    """A plain network, (n, inputs) -> (n, outputs): `depth` hidden layers, then a Linear.

    A hidden layer is Linear and LeakyReLU(0.2). Weights depend on `seed` alone; the global
    random state is left as it was.
    """
    sizes = [inputs, *[width] * depth]
    layers: list[nn.Module] = []
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        for before, after in pairwise(sizes):
            layers += [nn.Linear(before, after), nn.LeakyReLU(0.2)]
        return nn.Sequential(*layers, nn.Linear(sizes[-1], outputs))


class NoisyGenerator(nn.Module):
    """A generator that starts from a learned constant and takes its noise somewhere on the way.

    first layer: noise is the input, as usual. last layer: noise joins the last hidden features.
    additive, multiplicative: noise, widened by a Linear, is added to (or one plus it multiplies)
    each hidden layer. concatenated: noise joins the features before every Linear.
    """

    def __init__(
        self, feeding: Feeding, noise_dim: int = 2, width: int = 64, seed: int = 0
    ) -> None:
        super().__init__()
        self.feeding = feeding
        first = noise_dim if feeding == "first layer" else 1
        joined = noise_dim if feeding == "concatenated" else 0
        joined_last = noise_dim if feeding in ("concatenated", "last layer") else 0
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.hidden = nn.ModuleList(
                nn.Linear((first if i == 0 else width) + joined, width) for i in range(3)
            )
            self.widen = nn.ModuleList(nn.Linear(noise_dim, width) for _ in range(3))
            self.last = nn.Linear(width + joined_last, 2)

    def forward(self, noise: Tensor) -> Tensor:
        """noise (n, noise_dim) -> points (n, 2)."""
        h = noise if self.feeding == "first layer" else torch.ones(len(noise), 1)
        for layer, widen in zip(self.hidden, self.widen, strict=True):
            if self.feeding == "concatenated":
                h = torch.cat([h, noise], dim=1)
            h = layer(h)
            if self.feeding == "additive":
                h = h + widen(noise)
            if self.feeding == "multiplicative":
                h = h * (1 + widen(noise))
            h = nn.functional.leaky_relu(h, 0.2)
        if self.feeding in ("last layer", "concatenated"):
            h = torch.cat([h, noise], dim=1)
        out: Tensor = self.last(h)
        return out


class WholeBatch(nn.Module):
    """A discriminator that reads a whole batch as one long vector and gives one score for it.

    With `squares` the squared differences from the batch's mean are appended, which doubles
    the vector. Source of the design: the well-known 1-D example in "50 lines of code" (2017).
    """

    def __init__(
        self, batch: int, dim: int, squares: bool = False, width: int = 64, seed: int = 0
    ) -> None:
        super().__init__()
        self.squares = squares
        self.body = mlp(batch * dim * (2 if squares else 1), 1, width, depth=2, seed=seed)

    def forward(self, points: Tensor) -> Tensor:
        """points (batch, dim) -> one logit, (1, 1)."""
        if self.squares:
            points = torch.cat([points, (points - points.mean(dim=0)) ** 2], dim=1)
        score: Tensor = self.body(points.reshape(1, -1))
        return score


def parameters(module: nn.Module) -> int:
    """How many numbers a player learns."""
    return sum(math.prod(p.shape) for p in module.parameters())
