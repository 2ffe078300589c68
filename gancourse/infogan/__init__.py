"""InfoGAN: a generator whose codes can be read off its pictures, trained and measured.

    players = Players(Recipe(), InfoGANHeads)
    rules = Rules(infogan_sample_code, infogan_mi_loss)
    for step in play(players, digits.scaled(), training.seeded(0), rules):
        ...
    measure_category(players.average, players.recipe, digits.source)

After Chen et al., "InfoGAN: Interpretable Representation Learning by Information Maximizing
Generative Adversarial Nets" (2016). The lab's own functions are passed in.
"""

from gancourse.infogan.figures import categories, confusions, traversals, two_views
from gancourse.infogan.game import InformationLoss, Rules, SampleCode, drawn, information, play
from gancourse.infogan.latents import joined, random_latents, swept, traversal
from gancourse.infogan.measure import (
    Category,
    Effect,
    Reading,
    compare,
    drawn_images,
    measure_category,
    measure_effects,
    measure_reading,
    read_images,
    real_spreads,
)
from gancourse.infogan.players import new_players, settled
from gancourse.infogan.recipe import Recipe

__all__ = [
    "Category",
    "Effect",
    "InformationLoss",
    "Reading",
    "Recipe",
    "Rules",
    "SampleCode",
    "categories",
    "compare",
    "confusions",
    "drawn",
    "drawn_images",
    "information",
    "joined",
    "measure_category",
    "measure_effects",
    "measure_reading",
    "new_players",
    "play",
    "random_latents",
    "read_images",
    "real_spreads",
    "settled",
    "swept",
    "traversal",
    "traversals",
    "two_views",
]
