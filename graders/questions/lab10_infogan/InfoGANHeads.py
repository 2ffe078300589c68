"""Asks for `InfoGANHeads`."""

from graders.questions.kit.heads import INFOGAN, heads_exercise

EXERCISE = heads_exercise(INFOGAN, 3)
