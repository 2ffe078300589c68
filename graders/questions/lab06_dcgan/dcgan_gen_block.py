"""Asks for `dcgan_gen_block`."""

from graders.questions.lab06_dcgan._lab import EXERCISES

EXERCISE = EXERCISES["dcgan_gen_block"]
