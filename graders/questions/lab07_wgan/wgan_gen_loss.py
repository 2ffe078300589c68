"""Asks for `wgan_gen_loss`."""

from graders.questions.lab07_wgan._lab import EXERCISES

EXERCISE = EXERCISES["wgan_gen_loss"]
