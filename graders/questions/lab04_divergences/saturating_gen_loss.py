"""Asks for `saturating_gen_loss`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["saturating_gen_loss"]
