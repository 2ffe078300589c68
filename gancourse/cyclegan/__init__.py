"""Two kinds of pictures, without pairs, and a translator each way.

pair = changed_pair(load_digits(), INVERTED)
players = new_players(Recipe(), seed=0)
for step in play(players, Recipe(), pair, turn, steps=120): ...
read_rightly(translated(players["G_AB"], pair.A.held_out), pair.A.held_out_labels, pair.B)
"""

from gancourse.cyclegan.domains import Domain, Pair, changed_pair, written_pair
from gancourse.cyclegan.game import new_players, play
from gancourse.cyclegan.known import INVERTED, MOSAIC, ROTATED, Change
from gancourse.cyclegan.measures import (
    cycle_error,
    different,
    noisy_cycle_error,
    picture_error,
    read_rightly,
    translated,
)
from gancourse.cyclegan.nets import PatchDiscriminator, Translator, WholeTranslator
from gancourse.cyclegan.recipe import Recipe, Turn

__all__ = [
    "INVERTED",
    "MOSAIC",
    "ROTATED",
    "Change",
    "Domain",
    "Pair",
    "PatchDiscriminator",
    "Recipe",
    "Translator",
    "Turn",
    "WholeTranslator",
    "changed_pair",
    "cycle_error",
    "different",
    "new_players",
    "noisy_cycle_error",
    "picture_error",
    "play",
    "read_rightly",
    "translated",
    "written_pair",
]
