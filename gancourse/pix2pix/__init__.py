"""Translating pictures in pairs: digits and what was taken from them, trainings, measures.

pairs = make_pairs(digits.images, digits.labels, outline)
players = new_players({"gen": UNet(1, 1), "disc": PatchGAN(2)}, pairs, Recipe(), seed=0)
for step in play(players, Recipe(), pairs, turn, steps=300): ...
measure(translate(players["gen"], held_out.cond), held_out, digits)
"""

from gancourse.pix2pix.costs import field, multiply_adds, seen_by
from gancourse.pix2pix.game import Turn, new_players, play
from gancourse.pix2pix.measures import Measures, as_digits, measure, saturation, translate
from gancourse.pix2pix.pairs import Pairs, check_pair, framed, make_pairs, outline, tinted
from gancourse.pix2pix.recipe import Recipe

__all__ = [
    "Measures",
    "Pairs",
    "Recipe",
    "Turn",
    "as_digits",
    "check_pair",
    "field",
    "framed",
    "make_pairs",
    "measure",
    "multiply_adds",
    "new_players",
    "outline",
    "play",
    "saturation",
    "seen_by",
    "tinted",
    "translate",
]
