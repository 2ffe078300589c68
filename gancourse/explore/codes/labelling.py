"""Ten kinds of digits, named by nobody: clusters first, then a network that is sure of them.

The network believes the clusters away from their borders, and is invariant to renderings at the
same time (Ji et al., "Invariant Information Clustering for Unsupervised Image Classification and
Segmentation", 2019, equation 3); in the second half only the latter, so that borders move to
where digits differ.
"""

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.optim import Adam

from gancourse.data import Strokes, draws
from gancourse.explore.codes.features import FEATURES
from gancourse.explore.codes.recipe import Recipe
from gancourse.explore.codes.views import view

SPARE = 50  # kinds of a second head, which gives the features more to tell apart


class Kinds(nn.Module):
    """Images (n, 1, 28, 28) -> logits of the ten kinds; `both` gives the spare ones too."""

    def __init__(self, trunk: nn.Module, categories: int) -> None:
        super().__init__()
        self.trunk = trunk
        self.head, self.spare = nn.Linear(FEATURES, categories), nn.Linear(FEATURES, SPARE)

    def forward(self, images: Tensor) -> Tensor:
        """Logits (n, categories)."""
        logits: Tensor = self.head(self.trunk(images))
        return logits

    def both(self, images: Tensor) -> tuple[Tensor, Tensor]:
        """Logits (n, categories) and (n, 50)."""
        features = self.trunk(images)
        return self.head(features), self.spare(features)


def clusters(features: Tensor, recipe: Recipe) -> tuple[Tensor, Tensor]:
    """The cluster of each of n features, int64 (n,), and whether it is believed, bool (n,).

    A digit is believed whose nearest centre is nearer than the second by enough.
    """
    from sklearn.cluster import KMeans

    found = KMeans(recipe.categories, n_init=10, random_state=0).fit(features.numpy())
    distances = torch.from_numpy(found.transform(features.numpy()))
    two, place = distances.topk(2, largest=False)
    margin = two[:, 1] - two[:, 0]
    return place[:, 0], margin >= margin.quantile(1 - recipe.sure)


def invariance(first: Tensor, second: Tensor) -> Tensor:
    """Minus the mutual information of two renderings' kinds, from logits (n, k) and (n, k)."""
    joint = (first.softmax(1)[:, :, None] * second.softmax(1)[:, None]).mean(0)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    rows, columns = joint.sum(1, keepdim=True), joint.sum(0, keepdim=True)
    return -(joint * (joint.log() - rows.log() - columns.log())).sum()


def learn_kinds(
    trunk: nn.Module,
    strokes: Strokes,
    labels: Tensor,
    believed: Tensor,
    recipe: Recipe,
    random: torch.Generator,
) -> Kinds:
    """The trunk and ten kinds on it, trained further; labels and believed are (n,)."""
    kinds = Kinds(trunk, recipe.categories).train()
    opt = Adam(kinds.parameters(), recipe.label_rate)
    everyone = draws(torch.arange(len(strokes)), recipe.invariant_pairs, random)
    sure = draws(believed.nonzero()[:, 0], recipe.invariant_pairs, random)
    for step in range(recipe.label_steps):
        loss = _invariance_of(kinds, strokes[next(everyone)], recipe, random)
        if step < recipe.label_steps // 2:
            index = next(sure)
            logits = kinds(view(strokes[index], recipe.wild, random))
            loss = loss + cross_entropy(logits, labels[index], label_smoothing=recipe.smoothing)
        opt.zero_grad()
        loss.backward()
        opt.step()
    return kinds.eval()


def _invariance_of(
    kinds: Kinds, strokes: Strokes, recipe: Recipe, random: torch.Generator
) -> Tensor:
    views = torch.cat([view(strokes, recipe.wild, random) for _ in range(2)])
    ten, spare = (logits.chunk(2) for logits in kinds.both(views))
    return invariance(*ten) + invariance(*spare)
