"""Learning from few labels and many images: a recogniser alone, or against a generator.

few, recipe = few_labels(digits, a_class=10, draw=0), Recipe()
players = new_players(Recogniser(11), recipe, seed=0)
for step in play(players, recipe, few, digits.scaled(), rules, steps=150): ...
accuracy(players["disc"], digits)
"""

from gancourse.semi_supervised.few import Few, accuracy, few_labels, moved
from gancourse.semi_supervised.game import learn, new_players, play
from gancourse.semi_supervised.nets import Recogniser
from gancourse.semi_supervised.recipe import Recipe, Rules

__all__ = [
    "Few",
    "Recipe",
    "Recogniser",
    "Rules",
    "accuracy",
    "few_labels",
    "learn",
    "moved",
    "new_players",
    "play",
]
