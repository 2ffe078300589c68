"""Asks for `optimal_discriminator`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["optimal_discriminator"]
