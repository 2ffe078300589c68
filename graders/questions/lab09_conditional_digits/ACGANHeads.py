"""Asks for `ACGANHeads`."""

from graders.questions.lab09_conditional_digits._lab import EXERCISES

EXERCISE = EXERCISES["ACGANHeads"]
