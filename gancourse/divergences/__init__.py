"""Measures what a discriminator measures, on two parallel lines in the plane.

`lines` draws them and counts them into bins, `critics` trains a network to estimate a divergence,
`race` moves one line towards the other under a cost of your choice.
"""

from gancourse.divergences.critics import (
    OBJECTIVES,
    Draw,
    estimate,
    train_critic,
    trained_critic,
    value,
)
from gancourse.divergences.lines import counted, earth_movers, line, neighbour_dimension
from gancourse.divergences.race import Cost, Player, RaceRecipe, Segment, Track, follow_race, race

__all__ = [
    "OBJECTIVES",
    "Cost",
    "Draw",
    "Player",
    "RaceRecipe",
    "Segment",
    "Track",
    "counted",
    "earth_movers",
    "estimate",
    "follow_race",
    "line",
    "neighbour_dimension",
    "race",
    "train_critic",
    "trained_critic",
    "value",
]
