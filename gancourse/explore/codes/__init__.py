"""The explorer's own generator: an InfoGAN whose category and codes are worth showing.

An InfoGAN alone leaves open which digit a category becomes and what a code changes, and in minutes
on a processor it settles on little. Here both are learnt on real digits first, without a label:

1. `features` and `labelling` find ten kinds of digits as what stays the same however a digit is
   turned, sheared, scaled, moved, thickened and thinned;
2. `game` plays an InfoGAN's game in which that network reads the category, and another reads the
   codes; it has learnt on real digits which slant and width they were drawn with.

`python -m gancourse.explore.codes FOLDER` trains, measures and writes weights with their card.
"""

from gancourse.explore.codes.recipe import Recipe, recipe_for

__all__ = ["Recipe", "recipe_for"]
