"""Asks for `acgan_g_loss`."""

from graders.questions.lab09_conditional_digits._lab import EXERCISES

EXERCISE = EXERCISES["acgan_g_loss"]
