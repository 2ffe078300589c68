"""Asks for `js_divergence`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["js_divergence"]
