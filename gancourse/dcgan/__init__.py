"""A small DCGAN in pieces: designs to break rules in, a recipe, and the training of two players.

players = Players(gen, disc, Recipe(), latent_dim=64, seed=0)
for step in play(players, images, steps=1000): ...

`RULES` and `LOSING` are runs ready to train: `RULES["kernel 3"].players(seed)`.
"""

from gancourse.dcgan.designs import DiscriminatorDesign, GeneratorDesign
from gancourse.dcgan.players import Players, answers, play
from gancourse.dcgan.recipe import Recipe
from gancourse.dcgan.variants import COURSE, LOSING, RULES, STEPS, Variant

__all__ = [
    "COURSE",
    "LOSING",
    "RULES",
    "STEPS",
    "DiscriminatorDesign",
    "GeneratorDesign",
    "Players",
    "Recipe",
    "Variant",
    "answers",
    "play",
]
