"""Asks for `ACGANHeads`."""

from graders.questions.kit.heads import ACGAN, heads_exercise

EXERCISE = heads_exercise(ACGAN, 3)
