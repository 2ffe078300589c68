"""Every number of this training in one place; the defaults are for MNIST."""

from dataclasses import dataclass, replace

import torch
from torch import Tensor


@dataclass(frozen=True)
class Spread:
    """How differently one digit is drawn: each look is uniform within these.

    Attributes:
        shear: largest slant, either way. rotation: radians. scale: of the logarithm of the size.
        shift: pixels. thin, thick: the narrowest and the widest stroke in pixels.
        noise: standard deviation of what is added to the pixels, in their range of -1 to 1.
    """

    shear: float
    rotation: float
    scale: float
    shift: float
    thin: float
    thick: float
    noise: float


@dataclass(frozen=True)
class Recipe:
    """Sizes, rates and weights of both stages.

    Attributes:
        wild: renderings that the features are to find alike. mild: those that clusters are found
            in. real: digits that the discriminator sees and the reader of codes learns on.
        views: mild renderings whose features are averaged.
        pairs, feature_steps, feature_rate, temperature: of the contrastive training.
        sure: share of the digits, those farthest from another cluster, whose cluster is believed.
        smoothing: of these labels. invariant_pairs, label_steps, label_rate: of self-labelling.
        noise, categories, codes: lengths of the latent's parts. scale: what the generator
            multiplies category and codes by.
        width: channels of generator and discriminator. batch, steps, rate: of the game.
        steady: share of the game at the full rate. decay: of the generator's running average.
        category_weight, code_weight: of the two halves of the information term.
        code_noise: on what the reader of codes sees.
        kept: steps at which the generator is kept, for a slider over the training.
        smoothness, smooth_every: weight of the discriminator's gradient penalty, and how seldom.
    """

    wild: Spread = Spread(0.5, 0.3, 0.25, 2.5, 1.4, 3.8, 0.3)
    mild: Spread = Spread(0.15, 0.1, 0.1, 1.0, 2.0, 3.0, 0.0)
    real: Spread = Spread(0.41, 0.0, 0.0, 0.0, 1.4, 3.8, 0.0)
    views: int = 6
    pairs: int = 256
    feature_steps: int = 700
    feature_rate: float = 2e-3
    temperature: float = 0.3
    sure: float = 0.85
    smoothing: float = 0.1
    invariant_pairs: int = 96
    label_steps: int = 500
    label_rate: float = 1e-3
    noise: int = 16
    categories: int = 10
    codes: int = 2
    scale: float = 2.0
    width: int = 32
    batch: int = 64
    steps: int = 5000
    rate: float = 1e-3
    steady: float = 0.6
    decay: float = 0.998
    category_weight: float = 0.4
    code_weight: float = 2.0
    code_noise: float = 0.4
    smoothness: float = 0.3
    smooth_every: int = 8
    kept: tuple[int, ...] = (25, 50, 100, 150, 250, 400, 700)

    @property
    def latent(self) -> int:
        """Length of the generator's input."""
        return self.noise + self.categories + self.codes

    def latent_scale(self) -> Tensor:
        """float32 (latent,): what the generator multiplies its input by."""
        plain, scaled = torch.ones(self.noise), torch.ones(self.categories + self.codes)
        return torch.cat([plain, self.scale * scaled])


def recipe_for(source: str) -> Recipe:
    """The recipe for a source of digits.

    The offline ones have wider strokes (3.3 pixels) and lean less (a spread of .17, not .27).
    """
    plain = Recipe()
    if source == "mnist":
        return plain
    return replace(
        plain,
        wild=replace(plain.wild, thin=2.0, thick=4.6),
        mild=replace(plain.mild, thin=2.8, thick=3.8),
        real=replace(plain.real, shear=0.26, thin=2.15, thick=4.45),
        steps=2000,
    )
