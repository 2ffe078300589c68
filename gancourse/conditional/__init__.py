"""Generators that are told what to draw: their training, and what comes out for each label.

players = Players(disc, Recipe(), seed=0)
for step in play(players, digits, rules, steps=700): ...
year = draw(players.settled(), noises(4, 54, seed=0), torch.tensor([2, 0, 2, 6]))
"""

from gancourse.conditional.drawing import draw, joined, noises
from gancourse.conditional.measure import Conditional, measure
from gancourse.conditional.players import Players, play
from gancourse.conditional.recipe import Recipe, Rules
from gancourse.conditional.teaching import Lesson, examined, taught

__all__ = [
    "Conditional",
    "Lesson",
    "Players",
    "Recipe",
    "Rules",
    "draw",
    "examined",
    "joined",
    "measure",
    "noises",
    "play",
    "taught",
]
