"""Asks for `critic_steps`."""

from graders.questions.lab07_wgan._lab import EXERCISES

EXERCISE = EXERCISES["critic_steps"]
