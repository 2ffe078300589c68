"""Asks for `lut_sampler_2d`."""

from graders.questions.lab01_sampling._lab import EXERCISES

EXERCISE = EXERCISES["lut_sampler_2d"]
