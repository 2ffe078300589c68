"""A small DCGAN in pieces: designs to break rules in, a recipe, and the training of two players.

players = new_players(gen, disc, Recipe(), seed=0)
for step in play(players, Recipe(), images, steps=1000): ...

`RULES` and `LOSING` are runs ready to train: `RULES["kernel 3"].players(seed)`.
"""

from gancourse.dcgan.designs import DiscriminatorDesign, GeneratorDesign
from gancourse.dcgan.game import answers, new_players, play, settled
from gancourse.dcgan.recipe import Recipe
from gancourse.dcgan.variants import COURSE, LOSING, RULES, STEPS, Variant

__all__ = [
    "COURSE",
    "LOSING",
    "RULES",
    "STEPS",
    "DiscriminatorDesign",
    "GeneratorDesign",
    "Recipe",
    "Variant",
    "answers",
    "new_players",
    "play",
    "settled",
]
