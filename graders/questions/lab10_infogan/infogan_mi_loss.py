"""Asks for `infogan_mi_loss`."""

from graders.questions.lab10_infogan._lab import EXERCISES

EXERCISE = EXERCISES["infogan_mi_loss"]
