"""Asks for `wgan_train_iteration`."""

from graders.questions.lab07_wgan._lab import EXERCISES

EXERCISE = EXERCISES["wgan_train_iteration"]
