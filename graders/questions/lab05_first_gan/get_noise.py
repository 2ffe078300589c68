"""Asks for `get_noise`."""

from graders.questions.lab05_first_gan._lab import EXERCISES

EXERCISE = EXERCISES["get_noise"]
