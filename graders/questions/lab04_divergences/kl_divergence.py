"""Asks for `kl_divergence`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["kl_divergence"]
