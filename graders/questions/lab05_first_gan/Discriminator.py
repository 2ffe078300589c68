"""Asks for `Discriminator`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["Discriminator"]
