"""Asks for `wgan_critic_loss`."""

from graders.questions.lab07_wgan._lab import EXERCISES

EXERCISE = EXERCISES["wgan_critic_loss"]
