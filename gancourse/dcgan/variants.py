"""Named runs that differ from the course's DCGAN in one thing each.

`RULES["ReLU in D"].players(seed)` trains like any other. Where two things go together, as in the
tutorial net, the name says so.
"""

from dataclasses import dataclass, field, replace

from torch import nn

from gancourse.dcgan import probabilities
from gancourse.dcgan.designs import DiscriminatorDesign, GeneratorDesign
from gancourse.dcgan.game import new_players
from gancourse.dcgan.recipe import Recipe
from gancourse.training import Players, seeded


@dataclass(frozen=True)
class Variant:
    """Two designs, a recipe, and the spread that weights start with.

    spread: standard deviation of all convolutional weights at the start; None leaves PyTorch's
    own start, uniform within 1 over the root of a layer's inputs.
    """

    gen: GeneratorDesign = field(default_factory=GeneratorDesign)
    disc: DiscriminatorDesign = field(default_factory=DiscriminatorDesign)
    recipe: Recipe = field(default_factory=Recipe)
    spread: float | None = 0.02

    def players(self, seed: int, device: str = "cpu") -> Players:
        """Fresh networks from this seed."""
        seeded(seed)
        gen, disc = self.gen.build(self.recipe.latent_dim), self.disc.build()
        if self.spread is not None:
            for net in (gen, disc):
                _spread(net, self.spread)
        return new_players(gen, disc, self.recipe, seed, device)


def _spread(network: nn.Module, spread: float) -> None:
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.normal_(module.weight, 0.0, spread)


COURSE = Variant()
STEPS = 950
"""How long the course's DCGAN trains; its learning rates fall from the half of it."""
GEN, DISC, RECIPE = COURSE.gen, COURSE.disc, COURSE.recipe


def at_rate(rate: float) -> Variant:
    """The course's DCGAN with another learning rate for both players."""
    return replace(COURSE, recipe=replace(RECIPE, gen_rate=rate, disc_rate=rate))


RULES: dict[str, Variant] = {
    "all rules": COURSE,
    "max-pool in D": replace(COURSE, disc=replace(DISC, down="max-pool", kernel=3)),
    "resize in G": replace(COURSE, gen=replace(GEN, up="resize", kernel=3)),
    "no norm in G": replace(COURSE, gen=replace(GEN, norm="none")),
    "no norm in D": replace(COURSE, disc=replace(DISC, norm="none")),
    "norm on every layer": replace(
        COURSE, gen=replace(GEN, last_norm="before"), disc=replace(DISC, norm_first=True)
    ),
    "norm after tanh": replace(COURSE, gen=replace(GEN, last_norm="after")),
    "dense first layer in G": replace(COURSE, gen=replace(GEN, first="dense")),
    "dense hidden layer in D": replace(COURSE, disc=replace(DISC, hidden=64)),
    "leaky ReLU in G": replace(COURSE, gen=replace(GEN, activation="leaky")),
    "ReLU in D": replace(COURSE, disc=replace(DISC, activation="relu")),
    "kernel 3": Variant(replace(GEN, kernel=3), replace(DISC, kernel=3)),
    "kernel 5": Variant(replace(GEN, kernel=5), replace(DISC, kernel=5)),
    "tutorial net": Variant(
        replace(GEN, first="dense", kernel=5, activation="leaky"),
        replace(DISC, kernel=5, norm="none", dropout=0.3),
    ),
    "rates 0.0002": at_rate(2e-4),
    "rates 0.002": at_rate(2e-3),
    "rates 0.02": at_rate(2e-2),
    "weights from N(0, 0.2)": replace(COURSE, spread=0.2),
    "PyTorch's own start": replace(COURSE, spread=None),
}

LOSING = Variant(
    disc=replace(DISC, norm="none"),
    recipe=replace(
        RECIPE,
        disc_rate=2e-2,
        gen_rate=2e-3,
        steady=1.0,
        disc_loss=probabilities.disc_loss,
        gen_loss=probabilities.gen_loss,
    ),
    spread=None,
)
"""The discriminator wins: no batch norm, a high rate, losses on probabilities."""
