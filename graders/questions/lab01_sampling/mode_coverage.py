"""Asks for `mode_coverage`."""

from graders.questions.lab01_sampling._lab import EXERCISES

EXERCISE = EXERCISES["mode_coverage"]
