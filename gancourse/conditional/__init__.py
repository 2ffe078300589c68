"""Generators that are told what to draw: their training, and what comes out for each label.

players, recipe = new_players(disc, Recipe(), seed=0), Recipe()
for step in play(players, recipe, digits, rules, steps=700): ...
year = draw(settled(players, recipe), noises(4, 54, seed=0), torch.tensor([2, 0, 2, 6]))
"""

from gancourse.conditional.drawing import draw, joined, noises
from gancourse.conditional.game import new_players, play, settled
from gancourse.conditional.measure import Conditional, measure
from gancourse.conditional.recipe import Recipe, Rules
from gancourse.conditional.teaching import Lesson, examined, on_generated, taught

__all__ = [
    "Conditional",
    "Lesson",
    "Recipe",
    "Rules",
    "draw",
    "examined",
    "joined",
    "measure",
    "new_players",
    "noises",
    "on_generated",
    "play",
    "settled",
    "taught",
]
