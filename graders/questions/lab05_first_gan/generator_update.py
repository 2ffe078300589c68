"""Asks for `generator_update`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["generator_update"]
