"""Contrastive features: two renderings of one digit are alike, those of others are not.

Chen et al., "A Simple Framework for Contrastive Learning of Visual Representations" (2020),
section 2.1 and equation 1 (NT-Xent).
"""

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, normalize
from torch.optim import Adam
from torch.optim.lr_scheduler import OneCycleLR

from gancourse.data import Strokes, draws
from gancourse.explore.codes.recipe import Recipe
from gancourse.explore.codes.views import view
from gancourse.training import evaluating

FEATURES, PROJECTED = 128, 64


class Trunk(nn.Sequential):
    """Images (n, 1, 28, 28) -> features (n, 128)."""

    def __init__(self) -> None:
        super().__init__(
            nn.Conv2d(1, 16, 4, 2, 1),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.Conv2d(16, 32, 4, 2, 1),
            nn.BatchNorm2d(32),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(32 * 7 * 7, FEATURES),
            nn.BatchNorm1d(FEATURES),
            nn.ReLU(),
        )


def nt_xent(first: Tensor, second: Tensor, temperature: float) -> Tensor:
    """How badly each of n pairs is told from all others: scalar, of (n, d) and (n, d)."""
    both = normalize(torch.cat([first, second]))
    alike = both @ both.T / temperature
    alike = alike.masked_fill(torch.eye(len(both), dtype=torch.bool), -torch.inf)
    partner = torch.arange(len(both)).roll(len(first))
    return cross_entropy(alike, partner)


def learn_features(strokes: Strokes, recipe: Recipe, random: torch.Generator) -> Trunk:
    """A trunk trained on pairs of wild renderings; initial weights are torch's global state's."""
    trunk = Trunk()
    head = nn.Linear(FEATURES, PROJECTED)
    opt = Adam([*trunk.parameters(), *head.parameters()], recipe.feature_rate)
    rates = OneCycleLR(opt, recipe.feature_rate, total_steps=recipe.feature_steps)
    order = draws(torch.arange(len(strokes)), recipe.pairs, random)
    for _, index in zip(range(recipe.feature_steps), order, strict=False):
        chosen = strokes[index]
        views = torch.cat([view(chosen, recipe.wild, random) for _ in range(2)])
        first, second = head(trunk(views)).chunk(2)
        loss = nt_xent(first, second, recipe.temperature)
        opt.zero_grad()
        loss.backward()
        opt.step()
        rates.step()
    return trunk


def mean_features(
    trunk: nn.Module, strokes: Strokes, recipe: Recipe, random: torch.Generator
) -> Tensor:
    """Features (n, 128) of length 1, averaged over mild renderings of each digit."""
    total = torch.zeros(len(strokes), FEATURES)
    with evaluating(trunk):
        for _ in range(recipe.views):
            parts = view(strokes, recipe.mild, random).split(500)
            total += normalize(torch.cat([trunk(part) for part in parts]))
    return normalize(total)
