"""Asks for `dcgan_disc_block`."""

from graders.questions.lab06_dcgan._lab import EXERCISES

EXERCISE = EXERCISES["dcgan_disc_block"]
