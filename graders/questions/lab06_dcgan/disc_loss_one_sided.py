"""Asks for `disc_loss_one_sided`."""

from graders.questions.lab06_dcgan._lab import EXERCISES

EXERCISE = EXERCISES["disc_loss_one_sided"]
