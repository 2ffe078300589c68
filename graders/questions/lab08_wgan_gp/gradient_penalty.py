"""Asks for `gradient_penalty`."""

from graders.questions.lab08_wgan_gp._lab import EXERCISES

EXERCISE = EXERCISES["gradient_penalty"]
