"""Asks for `get_gen_loss`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["get_gen_loss"]
