"""Asks for `dcgan_weights_init`."""

from graders.questions.lab06_dcgan._lab import EXERCISES

EXERCISE = EXERCISES["dcgan_weights_init"]
