"""Asks for `get_generator_block`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["get_generator_block"]
