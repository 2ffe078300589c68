"""Asks for `wgan_clip_weights`."""

from graders.questions.lab07_wgan._lab import EXERCISES

EXERCISE = EXERCISES["wgan_clip_weights"]
