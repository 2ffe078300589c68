"""Asks for `non_saturating_gen_loss`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["non_saturating_gen_loss"]
