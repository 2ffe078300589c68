"""Asks for `get_discriminator_block`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["get_discriminator_block"]
