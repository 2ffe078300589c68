"""Asks for `total_variation`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["total_variation"]
