"""Asks for `Critic`."""

from graders.questions.lab08_wgan_gp._lab import EXERCISES

EXERCISE = EXERCISES["Critic"]
