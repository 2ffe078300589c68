"""Asks for `wasserstein_1d`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["wasserstein_1d"]
