"""Asks for `gan_train_step`."""

from graders.questions.lab02_gan_2d._lab import EXERCISES

EXERCISE = EXERCISES["gan_train_step"]
