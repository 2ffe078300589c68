"""Asks for `acgan_d_loss`."""

from graders.questions.lab09_conditional_digits._lab import EXERCISES

EXERCISE = EXERCISES["acgan_d_loss"]
