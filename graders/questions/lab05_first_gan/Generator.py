"""Asks for `Generator`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["Generator"]
