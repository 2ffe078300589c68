"""Asks for `cond_disc_input`."""

from graders.questions.lab09_conditional_digits._lab import EXERCISES

EXERCISE = EXERCISES["cond_disc_input"]
