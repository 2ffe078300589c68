"""Asks for `soft_real_targets`."""

from graders.questions.lab06_dcgan._lab import EXERCISES

EXERCISE = EXERCISES["soft_real_targets"]
