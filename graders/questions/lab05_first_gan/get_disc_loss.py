"""Asks for `get_disc_loss`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["get_disc_loss"]
